import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withBase } from "../../cli/baseInFile.ts";

describe("what a file says of its origin", () => {
	it.each([
		["YAML", "id: a-b\ntitle: x\n", "id: a-b\nbasedOn: 3\ntitle: x\n"],
		[
			"YAML with comments",
			"# top\nid: a-b # mine\n# next\ntitle: x\n",
			"# top\nid: a-b # mine\nbasedOn: 3\n# next\ntitle: x\n",
		],
		["a number that is there", "id: a-b\nbasedOn: 2   # from Ada\n", "id: a-b\nbasedOn: 3   # from Ada\n"],
		["an id at the end, without a line break", "title: x\nid: a-b", "title: x\nid: a-b\nbasedOn: 3"],
		["Windows' lines", "id: a-b\r\ntitle: x\r\n", "id: a-b\r\nbasedOn: 3\r\ntitle: x\r\n"],
		["a byte-order mark", "\ufeffid: a-b\ntitle: x\n", "\ufeffid: a-b\nbasedOn: 3\ntitle: x\n"],
		["a document's mark", "---\nid: a-b\ntitle: x\n...\n", "---\nid: a-b\nbasedOn: 3\ntitle: x\n...\n"],
		["an id in quotes", 'id: "a-b"\ntitle: x\n', 'id: "a-b"\nbasedOn: 3\ntitle: x\n'],
		["everything moved in", "  id: a-b\n  title: x\n", "  id: a-b\n  basedOn: 3\n  title: x\n"],
		["JSON", '{\n  "id": "a-b",\n  "title": "x"\n}\n', '{\n  "id": "a-b",\n  "basedOn": 3,\n  "title": "x"\n}\n'],
		["JSON in one line", '{"title":"x","id":"a-b"}', '{"title":"x","id":"a-b", "basedOn": 3}'],
	])("is written into %s, and nothing else is touched", (_, text, expected) => {
		expect(withBase(text, { basedOn: 3 })).toBe(expected);
		expect(parse(expected.replace("\ufeff", ""))).toMatchObject({ id: "a-b", basedOn: 3 });
	});

	it("finds no place in what is no quiz", () => {
		for (const text of ["", "- a\n", "title: x\n", "id:\n  a: b\n"])
			expect(withBase(text, { basedOn: 3 })).toBeUndefined();
	});
});
