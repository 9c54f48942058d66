import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeDocuments } from "../../../contract/merge/mergeDocuments.ts";
import { isRecord } from "../../../contract/merge/same.ts";

const claim = (id: string, statement = `${id} is so`) => ({ id, statement });
const quiz = (claims: object[], more: object = {}) => ({ title: "A quiz", claims, ...more });
const [a, b, c, d] = [claim("a"), claim("b"), claim("c"), claim("d")];

describe("merging two people's edits", () => {
	it.each([
		["nothing changed", quiz([a, b]), quiz([a, b]), quiz([a, b]), quiz([a, b])],
		[
			"one field each",
			quiz([a, b]),
			quiz([claim("a", "x"), b]),
			quiz([a, claim("b", "y")]),
			quiz([claim("a", "x"), claim("b", "y")]),
		],
		["the same change on both sides", quiz([a]), quiz([a, b]), quiz([a, b]), quiz([a, b])],
		["a claim added by each at the end", quiz([a]), quiz([a, b]), quiz([a, c]), quiz([a, b, c])],
		[
			"a claim taken away, another changed",
			quiz([a, b]),
			quiz([b]),
			quiz([a, claim("b", "y")]),
			quiz([claim("b", "y")]),
		],
		[
			"a move and an edit of what was moved",
			quiz([a, b, c]),
			quiz([c, a, b]),
			quiz([a, b, claim("c", "z")]),
			quiz([claim("c", "z"), a, b]),
		],
		["a move and an addition", quiz([a, b, c]), quiz([b, a, c]), quiz([a, b, d, c]), quiz([b, d, a, c])],
		["a field added, another taken away", { x: 1, y: 2 }, { x: 1, y: 2, z: 3 }, { x: 1 }, { x: 1, z: 3 }],
		[
			"a dated note from each",
			{ notes: [] },
			{ notes: [{ note: "x" }] },
			{ notes: [{ note: "y" }] },
			{ notes: [{ note: "x" }, { note: "y" }] },
		],
		[
			"a band's text each",
			{
				bands: [
					{ from: 0, t: "a" },
					{ from: 2, t: "b" },
				],
			},
			{
				bands: [
					{ from: 0, t: "A" },
					{ from: 2, t: "b" },
				],
			},
			{
				bands: [
					{ from: 0, t: "a" },
					{ from: 2, t: "B" },
				],
			},
			{
				bands: [
					{ from: 0, t: "A" },
					{ from: 2, t: "B" },
				],
			},
		],
		[
			"an item added to a sequence by each",
			{ answer: ["p", "q"] },
			{ answer: ["p", "q", "r"] },
			{ answer: ["o", "p", "q"] },
			{ answer: ["o", "p", "q", "r"] },
		],
		[
			"a name that every object has",
			quiz([a], { constructor: "x" }),
			quiz([a], { constructor: "x" }),
			quiz([b], { constructor: "x" }),
			quiz([b], { constructor: "x" }),
		],
	])("takes what only one side changed: %s", (_, base, ours, theirs, merged) => {
		expect(mergeDocuments(base, ours, theirs)).toEqual({ document: merged, conflicts: [] });
	});

	const options = (right: string) => ["x", "y", "z"].map((id) => ({ id, ...(id === right && { right: true }) }));
	it.each([
		["a field that both changed", { t: "a" }, { t: "b" }, { t: "c" }, ["t"]],
		[
			"a claim that one changed and the other took away",
			quiz([a, b]),
			quiz([b]),
			quiz([claim("a", "x"), b]),
			["claims", "a"],
		],
		["two orders", quiz([a, b, c]), quiz([b, a, c]), quiz([a, c, b]), ["claims", "order"]],
		[
			"an id that both gave to something new",
			quiz([]),
			quiz([claim("a", "x")]),
			quiz([claim("a", "y")]),
			["claims", "a", "statement"],
		],
		[
			"two right answers",
			{ options: options("x") },
			{ options: options("y") },
			{ options: options("z") },
			["options", "right"],
		],
		[
			"another kind beside another field",
			{ kind: "choice", options: options("x") },
			{ kind: "number", answer: 3 },
			{ kind: "choice", options: options("y") },
			[],
		],
		["one dated note that both wrote anew", { notes: ["a"] }, { notes: ["b"] }, { notes: ["c"] }, ["notes"]],
		["a list with two members of one id", { l: [a, a] }, { l: [a] }, { l: [a, a, b] }, ["l"]],
	])("asks about %s", (_, base, ours, theirs, path) => {
		const { conflicts } = mergeDocuments(base, ours, theirs);
		expect(conflicts.map((each) => each.path)).toEqual([path]);
	});

	it("keeps what one side changed and the other took away until somebody decides", () => {
		const mended = claim("a", "x");
		expect(mergeDocuments(quiz([a, b]), quiz([b]), quiz([mended, b])).document).toEqual(quiz([mended, b]));
		expect(mergeDocuments(quiz([a, b]), quiz([mended, b]), quiz([b])).document).toEqual(quiz([mended, b]));
	});

	it("never mixes two right answers: ours stands until somebody decides", () => {
		const { document } = mergeDocuments(
			{ options: options("x") },
			{ options: options("y") },
			{ options: options("z") },
		);
		expect(document).toEqual({ options: options("y") });
	});
});

type Json = { [name: string]: unknown };
const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 5 });
const words = fc.constantFrom("red", "green", "blue");
const member = (id: string) =>
	fc.record(
		{ id: fc.constant(id), statement: words, n: fc.nat(2), tags: fc.array(words, { maxLength: 2 }) },
		{ requiredKeys: ["id"] },
	);
const members = ids.chain((list) => fc.tuple(...list.map(member)));
const document: fc.Arbitrary<Json> = fc.record(
	{ title: words, claims: members, article: fc.record({ headline: words, byline: words }, { requiredKeys: [] }) },
	{ requiredKeys: ["claims"] },
);

/** Somebody's edit of a document: for each part either what was there or something else. */
const edits = fc.record({
	other: document,
	keepTitle: fc.boolean(),
	keepArticle: fc.boolean(),
	keep: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f")),
	shuffle: fc.boolean(),
});
type Edit = typeof edits extends fc.Arbitrary<infer E> ? E : never;

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

function edited(base: Json, { other, keepTitle, keepArticle, keep, shuffle }: Edit): Json {
	const isKept = (each: Json) => keep.some((id) => id === each.id);
	const kept = listOf(base.claims).filter(isKept);
	const added = listOf(other.claims).filter((each) => !kept.some(({ id }) => id === each.id));
	return {
		...(keepTitle ? base : other),
		article: (keepArticle ? base : other).article,
		claims: shuffle ? [...added, ...kept.reverse()] : [...kept, ...added],
	};
}

/** What stands at each smallest place, by its path of names and ids. */
function leaves(value: unknown, path: string[] = []): [string, string][] {
	const list =
		Array.isArray(value) && value.every((each) => isRecord(each) && "id" in each) ? listOf(value) : undefined;
	if (list) return list.flatMap((each) => leaves(each, [...path, String(each.id)]));
	// Of words without ids each is a place of its own: it is there or not.
	if (Array.isArray(value)) return value.map((each) => [[...path, String(each)].join("."), "is there"]);
	if (isRecord(value)) return Object.entries(value).flatMap(([name, each]) => leaves(each, [...path, name]));
	return value === undefined ? [] : [[path.join("."), JSON.stringify(value)]];
}

describe("merging, whatever was edited", () => {
	const triples = fc
		.tuple(document, edits, edits)
		.map(([base, mine, others]) => ({ base, ours: edited(base, mine), theirs: edited(base, others) }));
	const runs = { numRuns: 500 };

	it("has every change of either side in its result, or asks about it", () => {
		fc.assert(
			fc.property(triples, ({ base, ours, theirs }) => {
				const { document: merged, conflicts } = mergeDocuments(base, ours, theirs);
				const asked = conflicts.map(({ path }) => path.join("."));
				const at = (tree: unknown) => new Map(leaves(tree));
				const [was, mine, others, is] = [at(base), at(ours), at(theirs), at(merged)];
				for (const place of new Set([was, mine, others, is].flatMap((each) => [...each.keys()]))) {
					if (asked.some((path) => `${place}.`.startsWith(`${path}.`))) continue;
					const changes = [mine, others].map((each) => each.get(place)).filter((each) => each !== was.get(place));
					expect(new Set(changes).size, `${place} is asked about`).toBeLessThan(2);
					expect(is.get(place), place).toBe(changes.length > 0 ? changes[0] : was.get(place));
				}
			}),
			runs,
		);
	});

	it("has every claim that one side moved where it was moved to, or asks about the order", () => {
		fc.assert(
			fc.property(triples, ({ base, ours, theirs }) => {
				const { document: merged, conflicts } = mergeDocuments(base, ours, theirs);
				if (conflicts.some(({ path }) => path.at(-1) === "order")) return;
				const order = (value: unknown, only: string[]) =>
					listOf(isRecord(value) ? value.claims : [])
						.map(({ id }) => String(id))
						.filter((id) => only.includes(id));
				const all = [base, ours, theirs, merged].map((each) => order(each, ["a", "b", "c", "d", "e", "f"]));
				const common = all.reduce((left, list) => left.filter((id) => list.includes(id)));
				const wanted =
					order(ours, common).join() === order(base, common).join() ? order(theirs, common) : order(ours, common);
				expect(order(merged, common)).toEqual(wanted);
			}),
			runs,
		);
	});

	it("is the other side's where one side changed nothing, and asks nothing", () => {
		fc.assert(
			fc.property(document, edits, (base, edit) => {
				const other = edited(base, edit);
				for (const merged of [
					mergeDocuments(base, base, other),
					mergeDocuments(base, other, base),
					mergeDocuments(base, other, other),
				]) {
					expect(merged).toEqual({ document: other, conflicts: [] });
				}
			}),
			runs,
		);
	});

	it("asks the same, whoever comes first", () => {
		fc.assert(
			fc.property(triples, ({ base, ours, theirs }) => {
				const paths = (first: Json, second: Json) =>
					mergeDocuments(base, first, second)
						.conflicts.map(({ path }) => path.join("."))
						.sort();
				expect(paths(ours, theirs)).toEqual(paths(theirs, ours));
			}),
			runs,
		);
	});

	it("takes any JSON, half-finished drafts too, and throws at nothing", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (base, ours, theirs) => {
				mergeDocuments(base, ours, theirs);
			}),
			runs,
		);
	});
});
