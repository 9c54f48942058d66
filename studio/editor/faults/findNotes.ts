import { withoutBase } from "../../../contract/base.ts";
import { soundPart } from "../../../contract/document/soundPart.ts";
import { fill } from "../../../contract/fill.ts";
import { isRecord } from "../../../contract/merge/same.ts";
import { type Quiz, quiz as quizSchema } from "../../../contract/quiz.ts";
import { lint } from "../../../lint/rules.ts";
import { editorWords } from "../../words/editor.ts";
import { faultWords } from "../../words/faults.ts";
import type { Path } from "../state/edit.ts";
import { listAt } from "../state/edit.ts";
import { countPlaces, passagesIn } from "../story/findMarks.ts";
import { storiesIn, storyOf, storyText } from "../story/stories.ts";
import { indexStory } from "../story/storyIndex.ts";
import { notesOn } from "./issueWords.ts";
import type { Note } from "./notes.ts";

/** The field that shows a note. Some fields show the notes of several values. */
function shownAt(path: Path): Path {
	if (path[0] === "hosts" || path[0] === "language" || path[0] === "id") return path.slice(0, path[0] === "id" ? 0 : 1);
	return path.at(-1) === "id" || path.at(-1) === "right" ? path.slice(0, -1) : path;
}

const shown = (note: Note): Note => ({ ...note, path: shownAt(note.path) });

function adviceOn(quiz: Quiz): Note[] {
	return lint(quiz).map(({ rule, path }) => shown({ tone: "advice", path, text: faultWords.advice[rule] }));
}

/** Advice on the finished claims of a half-finished document. */
function adviceOnDone(document: unknown, faults: readonly Note[]): Note[] {
	const part = soundPart(document);
	if (!part) return [];
	const undone = new Set(faults.filter(({ path }) => path[0] === "claims").map(({ path }) => path[1]));
	return adviceOn(part).filter(
		({ path: [list, index] }) => list === "claims" && index !== undefined && !undone.has(index),
	);
}

/** Notes on passages, for stories with a stored text. */
function passageNotes(document: unknown): Note[] {
	const claims = listAt(document, ["claims"]);
	return storiesIn(document).flatMap(({ id }) => {
		const text = storyText(document, id);
		if (text === "") return [];
		const index = indexStory(text);
		return passagesIn(claims, (claim) => storyOf(document, claim) === id).flatMap(
			({ claim, passage, ...quoted }): Note[] => {
				const places = countPlaces(quoted, index);
				if (places === 1) return [];
				const said = places === 0 ? editorWords.story.notFound : fill(editorWords.story.severalPlaces, { n: places });
				return [{ tone: "advice", path: ["claims", claim, "passages", passage, "exact"], text: said }];
			},
		);
	});
}

/** All notes on a document: what is missing, what is wrong, and advice on what is finished. */
export function findNotes(document: unknown): Note[] {
	// A new quiz gets its id when it is first saved.
	const quiz = withoutBase(isRecord(document) ? { id: "new-quiz", ...document } : document);
	const parsed = quizSchema.safeParse(quiz);
	const ofPassages = passageNotes(document);
	if (parsed.success) return [...ofPassages, ...adviceOn(parsed.data)];
	const faults = notesOn(parsed.error.issues, quiz).map(shown);
	return [...faults, ...ofPassages, ...adviceOnDone(quiz, faults)];
}
