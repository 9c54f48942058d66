import { withoutBase } from "../../../contract/base.ts";
import { quiz as quizSchema } from "../../../contract/quiz.ts";
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

/** Everything to be said of a document: what is still to write, what is wrong, and, once it is sound, advice. */
export function findNotes(document: unknown): Note[] {
	const quiz = withoutBase(document);
	const parsed = quizSchema.safeParse(quiz);
	if (!parsed.success) return notesOn(parsed.error.issues, quiz).map(shown);
	return lint(parsed.data).map(({ rule, path }) => shown({ tone: "advice", path, text: faultWords.advice[rule] }));
}
