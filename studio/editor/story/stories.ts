import { createContext } from "preact";
import { fill } from "../../../contract/fill.ts";
import { isRecord } from "../../../contract/merge/same.ts";
import { editorWords } from "../../words/editor.ts";
import { listAt, type Path, textAt, valueAt } from "../state/edit.ts";

const words = editorWords.story;

/** A story: its id among the stored texts, and the path of its fields. */
export type StoryPlace = { id: string; path: Path };

/** The id of a quiz's only story. */
export const ONLY = "article";

/** The stories of a document: a list by id, or the one article. */
export function storiesIn(document: unknown): StoryPlace[] {
	const list = listAt(document, ["stories"]);
	const several = list.flatMap((story, index) =>
		isRecord(story) ? [{ id: textAt(story, ["id"]) || String(index), path: ["stories", index] }] : [],
	);
	return several.length > 0 ? several : [{ id: ONLY, path: ["article"] }];
}

/** The ids and names of a quiz's stories. Empty if it has only one article. */
export function storyNames(document: unknown): readonly (readonly [id: string, name: string])[] {
	const stories = storiesIn(document);
	if (stories.length < 2) return [];
	return stories.map(({ id, path }, index) => [
		id,
		textAt(document, [...path, "headline"]).trim() || fill(words.one, { n: index + 1 }),
	]);
}

/** The stories' names for the claims' choice. The same list while no name changes. */
export const StoriesContext = createContext<ReturnType<typeof storyNames>>([]);

/** The stored text of a story. Empty if there is none. */
export const storyText = (document: unknown, id: string): string => textAt(document, ["texts", id]);

/** The id of a claim's story. The first story if the claim names none. */
export function storyOf(document: unknown, claim: unknown): string {
	const stories = storiesIn(document);
	const named = valueAt(claim, ["story"]);
	return stories.find(({ id }) => id === named)?.id ?? stories[0]?.id ?? ONLY;
}
