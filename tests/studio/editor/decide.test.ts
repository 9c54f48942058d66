import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeDocuments } from "../../../contract/merge/mergeDocuments.ts";
import { decide } from "../../../studio/editor/conflicts/decide.ts";
import { changesInWords, placeOfPath } from "../../../studio/editor/publish/changesInWords.ts";
import { listAt, setAt, textAt, valueAt } from "../../../studio/editor/state/edit.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";

const options = ["claims", 0, "question", "options"];
const right = (...ids: string[]) =>
	listAt(fixtureDocument, options).map((option) => setAt(option, ["right"], ids.includes(textAt(option, ["id"]))));

function decided(ours: unknown, theirs: unknown, side: "ours" | "theirs"): unknown {
	const { document, conflicts } = mergeDocuments(fixtureDocument, ours, theirs);
	expect(conflicts).toHaveLength(1);
	return conflicts.reduce((now, conflict) => decide(now, conflict, side), document);
}

describe("a place that two people changed", () => {
	const claims = fixtureDocument.claims;
	const [first, second, third, ...rest] = claims;
	it.each<[string, unknown, unknown]>([
		["a text", setAt(fixtureDocument, ["title"], "A"), setAt(fixtureDocument, ["title"], "B")],
		[
			"an option's text",
			setAt(fixtureDocument, [...options, 1, "text"], "A"),
			setAt(fixtureDocument, [...options, 1, "text"], "B"),
		],
		[
			"which option is right",
			setAt(fixtureDocument, options, right("old")),
			setAt(fixtureDocument, options, right("none")),
		],
		[
			"the order of claims",
			{ ...fixtureDocument, claims: [second, first, third, ...rest] },
			{ ...fixtureDocument, claims: [third, second, first, ...rest] },
		],
		[
			"a claim that one deleted",
			{ ...fixtureDocument, claims: claims.slice(1) },
			setAt(fixtureDocument, ["claims", 0, "statement"], "B"),
		],
	])("becomes what either has: %s", (_, ours, theirs) => {
		const clean = (document: unknown): unknown => JSON.parse(JSON.stringify(document).replaceAll(',"right":false', ""));
		const ids = (document: unknown) =>
			[valueAt(document, ["claims"])]
				.flat()
				.map((claim) => String(valueAt(claim, ["id"])))
				.sort();
		for (const [side, wanted] of [
			["ours", ours],
			["theirs", theirs],
		] as const) {
			const result = decided(ours, theirs, side);
			expect(ids(result)).toEqual(ids(wanted));
			if (valueAt(wanted, ["claims", "length"]) === claims.length) expect(clean(result)).toEqual(clean(wanted));
		}
	});

	it("is decided for any three documents without a fault", () => {
		const json = fc.jsonValue({ maxDepth: 3 });
		fc.assert(
			fc.property(json, json, json, fc.constantFrom("ours" as const, "theirs" as const), (base, ours, theirs, side) => {
				const { document, conflicts } = mergeDocuments(base, ours, theirs);
				conflicts.reduce((now, conflict) => decide(now, conflict, side), document);
			}),
		);
	});
});

describe("what differs between two documents", () => {
	it.each([
		[setAt(fixtureDocument, ["title"], "Other"), ["The quiz: Title"]],
		[setAt(fixtureDocument, ["article", "url"], "https://example.org"), ["The story: Address"]],
		[
			setAt(setAt(fixtureDocument, [...options, 1, "text"], "Other"), ["claims", 0, "question", "prompt"], "Other?"),
			["“The article says that the clock has come.”: Question, Answers"],
		],
		[
			{ ...fixtureDocument, claims: fixtureDocument.claims.slice(1) },
			["“The article says that the clock has come.”: deleted"],
		],
		[{ ...fixtureDocument, claims: fixtureDocument.claims.toReversed() }, ["The claims: another order"]],
		[fixtureDocument, []],
	])("is said in an editor's words", (after, lines) => {
		expect(changesInWords(fixtureDocument, after).toSorted()).toEqual(lines);
	});

	it("is said of any two documents", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (before, after, path) => {
				changesInWords(before, after);
				placeOfPath(path, after);
			}),
		);
	});
});
