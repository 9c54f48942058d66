import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textAt, valueAt } from "../../../studio/editor/state/edit.ts";
import { nameNew } from "../../../studio/editor/state/names.ts";
import { beginEditing, type EditorAction, type EditorState, reduce } from "../../../studio/editor/state/reduce.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";

/** Names that documents have, and some that would break a careless object. */
const step = fc.oneof(
	fc.constantFrom("claims", "question", "options", "id", "text", "__proto__", "constructor", "length", ""),
	fc.integer({ min: -1, max: 4 }),
);
const path = fc.array(step, { maxLength: 4 });
const place = fc.integer({ min: -1, max: 4 });
const json = fc.jsonValue({ maxDepth: 3 });

const change: fc.Arbitrary<EditorAction> = fc.oneof(
	fc.record({ type: fc.constant("write" as const), path, value: json, at: fc.nat(20_000) }),
	fc.record({ type: fc.constant("set" as const), path, value: fc.option(json, { nil: undefined }) }),
	fc.record({ type: fc.constant("insert" as const), path, member: json, index: place }),
	fc.record({ type: fc.constant("remove" as const), path, index: place }),
	fc.record({ type: fc.constant("move" as const), path, from: place, to: place }),
);
const action: fc.Arbitrary<EditorAction> = fc.oneof(
	{ weight: 6, arbitrary: change },
	fc.constant<EditorAction>({ type: "undo" }),
	fc.constant<EditorAction>({ type: "redo" }),
);

const play = (state: EditorState, actions: EditorAction[]) => actions.reduce(reduce, state);
const undoAll = (state: EditorState): EditorState =>
	state.past.length > 0 ? undoAll(reduce(state, { type: "undo" })) : state;
const redoAll = (state: EditorState): EditorState =>
	state.future.length > 0 ? redoAll(reduce(state, { type: "redo" })) : state;

describe("editing", () => {
	it("takes any action on any JSON, and leaves what was there as it was", () => {
		fc.assert(
			fc.property(json, fc.array(action), (document, actions) => {
				const before = JSON.stringify(document);
				play(beginEditing(document), actions);
				expect(JSON.stringify(document)).toBe(before);
			}),
		);
	});

	it("is undone to the beginning, and done again to the end", () => {
		fc.assert(
			fc.property(json, fc.array(action), (document, actions) => {
				const end = play(beginEditing(document), actions);
				expect(undoAll(end).document).toBe(document);
				expect(redoAll(undoAll(end)).document).toBe(redoAll(end).document);
			}),
		);
	});

	it("is undone step by step: undo takes one change back exactly", () => {
		fc.assert(
			fc.property(json, fc.array(change), change, (document, before, last) => {
				const state = { ...play(beginEditing(document), before), writing: undefined };
				const after = reduce(state, last);
				if (Object.is(after.document, state.document)) return;
				expect(reduce(after, { type: "undo" }).document).toBe(state.document);
			}),
		);
	});

	it("puts what is written where it is written, and nowhere else", () => {
		const at = ["claims", 2, "statement"];
		const { document } = reduce(beginEditing(fixtureDocument), { type: "write", path: at, value: "New.", at: 0 });
		expect(textAt(document, at)).toBe("New.");
		expect(valueAt(document, ["claims", 1])).toBe(fixtureDocument.claims[1]);
		expect(valueAt(document, ["claims", 2, "question"])).toBe(fixtureDocument.claims[2]?.question);
	});

	it("takes letters of one go as one step, and another field or a pause as the next", () => {
		const write = (field: string, value: string, at: number): EditorAction => ({
			type: "write",
			path: [field],
			value,
			at,
		});
		const go = [write("title", "a", 0), write("title", "ab", 500)];
		const state = play(beginEditing({}), [...go, write("title", "abc", 9_000), write("note", "x", 9_100)]);
		expect(state.past).toHaveLength(3);
		const undone = play(state, [{ type: "undo" }, { type: "undo" }]);
		expect(undone.document).toEqual({ title: "ab" });
		expect(undone.shown).toEqual({ path: ["title"], caret: 2 });
	});

	it("keeps what it does not know", () => {
		const newer = { ...fixtureDocument, mood: { colour: ["blue"] } };
		const { document } = play(beginEditing(newer), [
			{ type: "write", path: ["title"], value: "Other", at: 0 },
			{ type: "move", path: ["claims"], from: 0, to: 3 },
		]);
		expect(document).toMatchObject({ mood: { colour: ["blue"] }, title: "Other" });
	});
});

describe("names", () => {
	it("are made from words for what is new, options that an answer names too, and nothing else is renamed", () => {
		const items = [
			{ id: "new-aaaaaa", text: "The mayor" },
			{ id: "new-bbbbbb", text: "The poet" },
			{ id: "new-cccccc", text: "" },
		];
		const claims = [
			{ id: "the-bell", statement: "It rang." },
			{
				id: "new-dddddd",
				statement: "The bell!",
				question: { kind: "order", items, answer: ["new-bbbbbb", "new-aaaaaa", "new-cccccc"] },
			},
			{ id: "new-eeeeee", statement: "" },
		];
		const { document, renamed } = nameNew({ claims });
		expect([...renamed]).toEqual([["new-dddddd", "the-bell-2"]]);
		expect(valueAt(document, ["claims", 1, "question", "answer"])).toEqual(["the-poet", "the-mayor", "new-cccccc"]);
		expect(valueAt(document, ["claims", 0])).toBe(claims[0]);
		expect(nameNew(document).document).toBe(document);
	});

	it("are found for any JSON without a fault", () => {
		fc.assert(fc.property(json, (document) => void nameNew(document)));
		fc.assert(fc.property(fc.array(json), (claims) => void nameNew({ claims })));
	});
});
