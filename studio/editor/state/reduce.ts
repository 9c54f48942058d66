import { mergeDocuments } from "../../../contract/merge/mergeDocuments.ts";
import { insertAt, listAt, moveAt, type Path, removeAt, setAt, textAt } from "./edit.ts";
import { caretAfter } from "./place.ts";

/** The document before a step, and the path that the step changed. */
type Step = { document: unknown; path: Path };

/** A document in the editor, with its undo and redo steps. Everything is immutable. */
export type EditorState = {
	document: unknown;
	past: readonly Step[];
	future: readonly Step[];
	/** The field that is being typed in, and the last time (ms) it changed. */
	writing: { field: string; at: number } | undefined;
	/** The path that undo or redo changed last, and the caret's position in it. It is a new object each time. */
	shown: { path: Path; caret: number } | undefined;
};

/** An editor's action. `at` is a time in milliseconds. */
export type EditorAction =
	/** Typing in a field. Continuous typing is one step. */
	| { type: "write"; path: Path; value: unknown; at: number }
	/** A complete change, such as a checkbox, a choice or a list member. */
	| { type: "set"; path: Path; value: unknown }
	| { type: "insert"; path: Path; member: unknown; index?: number }
	| { type: "remove"; path: Path; index: number }
	| { type: "move"; path: Path; from: number; to: number }
	/** Ids and numbers that the page sets by itself. It is not a step to undo. */
	| { type: "giveIds"; document: unknown }
	/** Merges what another person has changed since `base`. `document` includes it, and undo does not revert it. */
	| { type: "take"; document: unknown; base: unknown; theirs: unknown }
	| { type: "undo" }
	| { type: "redo" };

/** After this pause in one field a new step begins, in milliseconds. */
const PAUSE_MS = 2_000;
const MOST_STEPS = 500;

/** The first state for a document. */
export function beginEditing(document: unknown): EditorState {
	return { document, past: [], future: [], writing: undefined, shown: undefined };
}

function stepTo(state: EditorState, document: unknown, path: Path): EditorState {
	if (Object.is(document, state.document)) return state;
	const past = [...state.past, { document: state.document, path }].slice(-MOST_STEPS);
	return { document, past, future: [], writing: undefined, shown: undefined };
}

function write(state: EditorState, { path, value, at }: Extract<EditorAction, { type: "write" }>): EditorState {
	const field = JSON.stringify(path);
	const document = setAt(state.document, path, value);
	const goesOn = state.writing?.field === field && at - state.writing.at < PAUSE_MS;
	const next = goesOn ? { ...state, document } : stepTo(state, document, path);
	return { ...next, writing: { field, at } };
}

/** How many steps can be undone after a merge. Each one has to be merged too. */
const MOST_MERGED_STEPS = 50;

function take(state: EditorState, { document, base, theirs }: Extract<EditorAction, { type: "take" }>): EditorState {
	const merge = (steps: readonly Step[]) =>
		steps
			.slice(-MOST_MERGED_STEPS)
			.map((step) => ({ ...step, document: mergeDocuments(base, step.document, theirs).document }));
	return { ...state, document, past: merge(state.past), future: merge(state.future), writing: undefined };
}

const showing = (path: Path, before: unknown, after: unknown) => ({
	path,
	caret: caretAfter(textAt(before, path), textAt(after, path)),
});

function undo(state: EditorState): EditorState {
	const step = state.past.at(-1);
	if (!step) return state;
	return {
		document: step.document,
		past: state.past.slice(0, -1),
		future: [...state.future, { document: state.document, path: step.path }],
		writing: undefined,
		shown: showing(step.path, state.document, step.document),
	};
}

function redo(state: EditorState): EditorState {
	const step = state.future.at(-1);
	if (!step) return state;
	return {
		document: step.document,
		past: [...state.past, { document: state.document, path: step.path }],
		future: state.future.slice(0, -1),
		writing: undefined,
		shown: showing(step.path, state.document, step.document),
	};
}

/** The next state. The document may be any JSON and the path may be missing; it never throws. */
export function reduce(state: EditorState, action: EditorAction): EditorState {
	const { document } = state;
	switch (action.type) {
		case "write":
			return write(state, action);
		case "set":
			return stepTo(state, setAt(document, action.path, action.value), action.path);
		case "insert": {
			const { path, member, index } = action;
			return stepTo(state, insertAt(document, path, member, index), [...path, index ?? listAt(document, path).length]);
		}
		case "remove":
			return stepTo(state, removeAt(document, action.path, action.index), [...action.path, action.index]);
		case "move":
			return stepTo(state, moveAt(document, action.path, action.from, action.to), [...action.path, action.to]);
		case "giveIds":
			return { ...state, document: action.document };
		case "take":
			return take(state, action);
		case "undo":
			return undo(state);
		case "redo":
			return redo(state);
	}
}
