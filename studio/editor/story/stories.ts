import { createContext } from "preact";
import { fill } from "../../../contract/fill.ts";
import { isRecord } from "../../../contract/merge/same.ts";
import { editorWords } from "../../words/editor.ts";
import { listAt, type Path, textAt, valueAt } from "../state/edit.ts";

const words = editorWords.story;

/** A story of the quiz: its name among the kept texts, and where the document says of it. */
export type StoryPlace = { id: string; path: Path };

/** The name of a quiz's only story. */
export const ONLY = "article";

/** The stories of a document: several by their ids, or the one of its article. */
export function storiesIn(document: unknown): StoryPlace[] {
	const list = listAt(document, ["stories"]);
	const several = list.flatMap((story, index) =>
		isRecord(story) ? [{ id: textAt(story, ["id"]) || String(index), path: ["stories", index] }] : [],
	);
	return several.length > 0 ? several : [{ id: ONLY, path: ["article"] }];
}

/** The stories of a quiz about several, by their ids, as an editor knows them; none where it is about one. */
export function storyNames(document: unknown): readonly (readonly [id: string, name: string])[] {
	const stories = storiesIn(document);
	if (stories.length < 2) return [];
	return stories.map(({ id, path }, index) => [
		id,
		textAt(document, [...path, "headline"]).trim() || fill(words.one, { n: index + 1 }),
	]);
}

/** The stories' names, for a claim to say which it is from; the same list as long as no name changes. */
export const StoriesContext = createContext<ReturnType<typeof storyNames>>([]);

/** The text that is kept of a story; empty where there is none. */
export const storyText = (document: unknown, id: string): string => textAt(document, ["texts", id]);

/** The name of the story that a claim is from: of the first where it names none. */
export function storyOf(document: unknown, claim: unknown): string {
	const stories = storiesIn(document);
	const named = valueAt(claim, ["story"]);
	return stories.find(({ id }) => id === named)?.id ?? stories[0]?.id ?? ONLY;
}
