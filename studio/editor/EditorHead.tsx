import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import { editorWords as words } from "../words/editor.ts";
import { publishingWords } from "../words/publishing.ts";
import { words as all } from "../words.ts";
import { countInWords } from "./faults/countInWords.ts";
import { countNotes, type Note } from "./faults/notes.ts";

type Props = {
	id: string | undefined;
	title: string;
	language: string | undefined;
	isPublished: boolean;
	/** Where the work is stored, as text. */
	saved: string;
	isSignedOut: boolean;
	notes: readonly Note[];
	isListing: boolean;
	list: () => void;
	canUndo: boolean;
	canRedo: boolean;
	step: (which: "undo" | "redo") => void;
	/** Absent if the person may not publish. */
	publish: (() => void) | undefined;
};

/** The editor's head: the quiz's title, whether it is saved, what is missing, undo and redo. */
export function EditorHead(props: Props) {
	const { id, title, language, isPublished, saved, notes, isListing, list, canUndo, canRedo, step, publish } = props;
	const count = countInWords(countNotes(notes, []));
	return (
		<header class="editor-head">
			<div class="editor-name">
				<a href={newsroomRoutes.home}>{all.home}</a>
				<h1 lang={title ? language : undefined} dir="auto">
					{title || words.untitled}
				</h1>
				{isPublished && id !== undefined && (
					<nav aria-label={all.quiz.tabs}>
						<a href={newsroomRoutes.quizFigures(id)}>{all.quiz.figures}</a>
						<a href={newsroomRoutes.quizEmbed(id)}>{all.quiz.embed}</a>
						<a href={newsroomRoutes.quizHistory(id)}>{all.quiz.history}</a>
					</nav>
				)}
			</div>
			<div class="editor-tools" role="toolbar" aria-label={words.tools}>
				<span class="saved" role="status">
					{saved}
				</span>
				{props.isSignedOut && (
					<a href={newsroomRoutes.home} target="_blank" rel="noopener">
						{all.fault.signIn}
					</a>
				)}
				<button type="button" class="quiet" disabled={!canUndo} onClick={() => step("undo")}>
					{words.undo}
				</button>
				<button type="button" class="quiet" disabled={!canRedo} onClick={() => step("redo")}>
					{words.redo}
				</button>
				<button
					type="button"
					class="quiet left"
					aria-expanded={isListing}
					aria-controls="notes-panel"
					disabled={notes.length === 0}
					onClick={list}
				>
					{count || words.notes.none}
				</button>
				{publish && (
					<button type="button" onClick={publish}>
						{publishingWords.open}
					</button>
				)}
			</div>
		</header>
	);
}
