import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { migrations } from "../../src/catalog/migrations.ts";

it("the deep check knows every migration of the catalog: add new ones to src/catalog/migrations.ts", () => {
	expect(migrations).toEqual(readdirSync("migrations").sort());
});
