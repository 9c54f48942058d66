import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { storedQuiz } from "../../contract/document/storedQuiz.ts";
import { READING } from "../../src/catalog/list/entryOf.ts";

/** The shape of stored documents that each reading goes with. */
const shapes = new Map([
	[1, "be948cf9b09654c2"],
	[2, "ecd4252725438202"],
	[3, "8dfc66830752ea04"],
]);

it("a change of how stored documents are read goes with a new READING, so that the list looks at each again", () => {
	const shape = JSON.stringify(z.toJSONSchema(storedQuiz, { io: "input", unrepresentable: "any" }));
	expect(createHash("sha256").update(shape).digest("hex").slice(0, 16)).toBe(shapes.get(READING));
});
