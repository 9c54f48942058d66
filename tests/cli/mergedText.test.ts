import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { mergedText } from "../../cli/mergedText.ts";
import { mergeDocuments } from "../../contract/merge/mergeDocuments.ts";

const text = `# For the evening edition
id: bridge
basedOn: 1
title: "The bridge" # the desk's title

claims:
  # the first thing to know
  - id: cost
    statement: It costs a lot.
    explainer: |
      Nobody *knows*.
    options:
      - { id: a, text: Much, right: true }
      - { id: b, text: Little }
  - id: date # ask again
    statement: It opens in May.
`;

const withoutOrigin = ({ basedOn: _, ...rest }: { basedOn: number; claims: object[]; title: string }) => rest;
const base = withoutOrigin(parse(text));

function merge(theirs: unknown, mine = text, isJson = false): string {
	const { document, conflicts } = mergeDocuments(base, withoutOrigin(parse(mine)), theirs);
	return mergedText(mine, document, { conflicts, name: "revision 2", isJson });
}

const changed = (from: string, to: string, source = text) => source.replace(from, to);

describe("a merged file", () => {
	it("keeps its comments and its way of writing, and changes what the other side changed", () => {
		const theirs = withoutOrigin(parse(changed("It opens in May.", "It opens in June.")));
		expect(merge(theirs)).toBe(changed("It opens in May.", "It opens in June."));
	});

	it("moves a claim with its comments, and adds what is new", () => {
		const [cost, date] = base.claims;
		const merged = merge({ ...base, claims: [date, { id: "new", statement: "1e3" }, cost] });
		expect(parse(merged).claims.map(({ id }: { id: string }) => id)).toEqual(["date", "new", "cost"]);
		for (const comment of [
			"# For the evening edition",
			"# the desk's title",
			"# the first thing to know",
			"# ask again",
		]) {
			expect(merged).toContain(comment);
		}
		expect(parse(merged).claims[1].statement).toBe("1e3");
	});

	it("marks what has to be decided by a comment beside it, in braces too", () => {
		const mine = changed("text: Much", "text: A lot", changed("in May", "in July"));
		const theirs = withoutOrigin(parse(changed("text: Much", "text: Very much", changed("in May", "in June"))));
		const merged = merge(theirs, mine);
		expect(merged).toContain(
			'    # DECIDE: revision 2 has "It opens in June."; keep one, then delete this line\n    statement: It opens in July.',
		);
		expect(merged).toMatch(/# DECIDE: revision 2 has "Very much".*\n\s+text: A lot/);
		expect(parse(merged)).toEqual(parse(mine));
	});

	it("is JSON where it was JSON, with its indentation", () => {
		const json = JSON.stringify({ basedOn: 1, ...base }, null, 4);
		const merged = merge({ ...base, title: "A bridge" }, json, true);
		expect(merged).toBe(`${JSON.stringify({ basedOn: 1, ...base, title: "A bridge" }, null, 4)}\n`);
	});
});
