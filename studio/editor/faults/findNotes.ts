import { withoutBase } from "../../../contract/base.ts";
import { soundPart } from "../../../contract/document/soundPart.ts";
import { isRecord } from "../../../contract/merge/same.ts";
import { type Quiz, quiz as quizSchema } from "../../../contract/quiz.ts";
import { lint } from "../../../lint/rules.ts";
import { faultWords } from "../../words/faults.ts";
import type { Path } from "../state/edit.ts";
import { notesOn } from "./issueWords.ts";
import type { Note } from "./notes.ts";

/** The place at which a note is shown: one field stands for several of its values. */
function shownAt(path: Path): Path {
	if (path[0] === "hosts" || path[0] === "language" || path[0] === "id") return path.slice(0, path[0] === "id" ? 0 : 1);
	return path.at(-1) === "id" || path.at(-1) === "right" ? path.slice(0, -1) : path;
}

const shown = (note: Note): Note => ({ ...note, path: shownAt(note.path) });

function adviceOn(quiz: Quiz): Note[] {
	return lint(quiz).map(({ rule, path }) => shown({ tone: "advice", path, text: faultWords.advice[rule] }));
}

/** Advice on those claims of a half-finished document that are done. */
function adviceOnDone(document: unknown, faults: readonly Note[]): Note[] {
	const part = soundPart(document);
	if (!part) return [];
	const undone = new Set(faults.filter(({ path }) => path[0] === "claims").map(({ path }) => path[1]));
	return adviceOn(part).filter(
		({ path: [list, index] }) => list === "claims" && index !== undefined && !undone.has(index),
	);
}

/** Everything to be said of a document: what is still to write, what is wrong, and advice on what is done. */
export function findNotes(document: unknown): Note[] {
	// A new quiz gets its id when it is saved.
	const quiz = withoutBase(isRecord(document) ? { id: "new-quiz", ...document } : document);
	const parsed = quizSchema.safeParse(quiz);
	if (parsed.success) return adviceOn(parsed.data);
	const faults = notesOn(parsed.error.issues, quiz).map(shown);
	return [...faults, ...adviceOnDone(quiz, faults)];
}
