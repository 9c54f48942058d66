import { isRecord } from "../../../contract/merge/same.ts";
import { listAt, type Path, textAt, valueAt } from "../state/edit.ts";

/** A story of the quiz: its name among the kept texts, and where the document says of it. */
export type StoryPlace = { id: string; path: Path };

/** The name of a quiz's only story. */
const ONLY = "article";

/** The stories of a document: several by their ids, or the one of its article. */
export function storiesIn(document: unknown): StoryPlace[] {
	const list = listAt(document, ["stories"]);
	const several = list.flatMap((story, index) =>
		isRecord(story) ? [{ id: textAt(story, ["id"]) || String(index), path: ["stories", index] }] : [],
	);
	return several.length > 0 ? several : [{ id: ONLY, path: ["article"] }];
}

/** The text that is kept of a story; empty where there is none. */
export const storyText = (document: unknown, id: string): string => textAt(document, ["texts", id]);

/** The name of the story that a claim is from: of the first where it names none. */
export function storyOf(document: unknown, claim: unknown): string {
	const stories = storiesIn(document);
	const named = valueAt(claim, ["story"]);
	return stories.find(({ id }) => id === named)?.id ?? stories[0]?.id ?? ONLY;
}
