import { Readability } from "@mozilla/readability";
import { parsePage } from "./parsePage.ts";
import { textOf } from "./textOf.ts";

/** A story as plain text, one line per paragraph, and the page's metadata. */
export type Story = {
	text: string;
	headline?: string;
	byline?: string;
	publisher?: string;
	/** ISO 8601. */
	date?: string;
	language?: string;
};

const named = (name: string, value: string | null | undefined) => {
	const text = value?.replace(/\s+/gu, " ").trim() ?? "";
	return text === "" ? {} : { [name]: text };
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** The story in a page's HTML, as Firefox's reader view finds it. If that fails, all text of the page. */
export function readPage(html: string): Story {
	const page = parsePage(html);
	const language = page.documentElement.lang;
	const [day] = ISO_DAY.exec(page.querySelector("time[datetime]")?.getAttribute("datetime") ?? "") ?? [];
	const whole = textOf(page.body);
	const found = new Readability<Node>(page, { serializer: (node) => node }).parse();
	const text = found?.content instanceof Element ? textOf(found.content) : "";
	const [published] = ISO_DAY.exec(found?.publishedTime ?? "") ?? [];
	return {
		text: text === "" ? whole : text,
		...named("headline", found?.title),
		...named("byline", found?.byline),
		...named("publisher", found?.siteName),
		...named("date", published ?? day),
		...named("language", found?.lang ?? language),
	};
}

/** The text of a piece of HTML, such as pasted content. */
export function readMarkup(html: string): string {
	return textOf(parsePage(html).body);
}
