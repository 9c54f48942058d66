import { storiesOf } from "../../../contract/stories.ts";
import { namesOf, readOrNone } from "../published.ts";

/**
 * The version of the code that reads documents for the list. Raise it when stored documents are read in a new way
 * (`contract/document/`); each entry is then updated when somebody opens its page of the list.
 */
export const READING = 3;

/** The list's data about a document. */
export type Entry = { title: string; language: string; headline: string; search: string; sound: boolean };

/** A text without accents and capitals, so that "muhl" finds "Mühl". */
export function plain(text: string): string {
	return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A draft may contain text of any length. Published titles are shorter in every release. */
const LONGEST = 2000;

function entry(id: string, names: { title: string; language: string; headline: string }, sound: boolean): Entry {
	const headline = names.headline.slice(0, LONGEST);
	const title = names.title.slice(0, LONGEST) || id;
	return { title, language: names.language || "und", headline, search: plain(`${title} ${id} ${headline}`), sound };
}

/** The list's data about a published document. If it cannot be read, the names that can be found in it. */
export function entryOf(id: string, revision: number, document: string): Entry {
	const quiz = readOrNone(revision, document)?.quiz;
	if (!quiz) return entry(id, namesOf(document), false);
	const { title, language } = quiz;
	const headline = storiesOf(quiz)
		.map((story) => story.headline)
		.join(" · ");
	return entry(id, { title, language, headline }, true);
}

/** The list's data about a draft, which may be any JSON. */
export function entryOfDraft(id: string, document: string): Entry {
	return entry(id, namesOf(document), true);
}
