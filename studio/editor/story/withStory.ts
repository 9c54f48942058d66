import { webLink } from "../../../contract/text.ts";
import type { Story } from "../../story/readPage.ts";
import { type Path, setAt, textAt, valueAt } from "../state/edit.ts";

const fields = ["headline", "date", "byline", "publisher", "url"] as const;

/** The longest values that a document may have, in characters. */
const longest: { [field: string]: number } = { headline: 300, byline: 200, publisher: 100 };

/** The page's metadata that a document takes. Addresses only if readers can open them. */
function takenOf(field: (typeof fields)[number], value: string | undefined): string | undefined {
	if (field === "url" && !webLink.safeParse(value).success) return undefined;
	return value?.slice(0, longest[field]).trim();
}

/** Whether a story's fields are still untouched: its headline is empty. */
const isUnwritten = (document: unknown, path: Path) => textAt(document, [...path, "headline"]).trim() === "";

/**
 * The document with a story's text, and with its page's metadata if the fields are still empty. An untouched quiz also
 * takes the story's language.
 */
export function withStory(document: unknown, path: Path, id: string, story: Story & { url?: string }): unknown {
	const withText = setAt(document, ["texts", id], story.text);
	const isFresh = isUnwritten(document, path);
	const [language] = story.language?.split("-") ?? [];
	const begun =
		isFresh && language && textAt(document, ["title"]) === "" ? setAt(withText, ["language"], language) : withText;
	return fields.reduce((now, field) => {
		const value = takenOf(field, story[field]);
		const there = valueAt(now, [...path, field]);
		const isOpen = there === undefined || there === "" || (isFresh && field === "date");
		return value && isOpen ? setAt(now, [...path, field], value) : now;
	}, begun);
}
