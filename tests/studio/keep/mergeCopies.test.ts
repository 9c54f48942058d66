import { describe, expect, it } from "vitest";
import { mergeCopies } from "../../../studio/keep/mergeCopies.ts";

const before = { title: "a", note: "x", more: "m" };
const copy = (key: string, change: object, at = 1) => ({
	key,
	at,
	document: { ...before, ...change },
	known: { document: before, version: 3 },
});
const stored = (change: object, version = 3) => ({ document: { ...before, ...change }, version });

describe("work that was left on this machine", () => {
	it("is there again", () => {
		expect(mergeCopies(stored({}), [copy("k", { title: "b" })])).toMatchObject({
			document: { title: "b", note: "x" },
			keys: ["k"],
			asked: undefined,
			isMore: true,
		});
	});

	it("is merged over what the server has got meanwhile, each page's", () => {
		const back = mergeCopies(stored({ note: "y" }, 5), [copy("one", { title: "b" }), copy("two", { more: "n" })]);
		expect(back).toMatchObject({ document: { title: "b", note: "y", more: "n" }, keys: ["one", "two"] });
	});

	it("is no more than the server has, where it arrived", () => {
		expect(mergeCopies(stored({ title: "b" }, 4), [copy("k", { title: "b" })])).toMatchObject({
			keys: ["k"],
			isMore: false,
		});
		expect(mergeCopies(stored({}), [])).toMatchObject({ document: before, keys: [], isMore: false });
	});

	it("is asked about where somebody changed the same, and later copies wait", () => {
		const back = mergeCopies(stored({ title: "z" }, 5), [copy("one", { title: "b" }), copy("two", { title: "c" })]);
		expect(back).toMatchObject({ document: { title: "b" }, known: { document: before, version: 5 }, keys: ["one"] });
		expect(back.asked?.merged.conflicts).toMatchObject([{ path: ["title"], ours: "b", theirs: "z" }]);
		expect(back.asked?.theirs.version).toBe(5);
	});
});
