import { storyReply } from "../../../contract/story.ts";
import { routes } from "../../../contract/wire.ts";
import { ask, Refusal } from "../../ask.ts";
import { readMarkup, readPage, type Story } from "../../story/readPage.ts";
import { editorWords } from "../../words/editor.ts";

const words = editorWords.story;

/**
 * The story at an address. The server fetches the page and this browser reads it. `url` is the address after redirects.
 */
export async function fetchStory(address: string): Promise<Story & { url: string }> {
	const { url, html } = await ask(storyReply, routes.story, { method: "POST", body: JSON.stringify({ url: address }) });
	return { url, ...readPage(html) };
}

/** Plain text in the stored format: one line per paragraph. */
export function plainStory(text: string): string {
	return text
		.split(/\r?\n/)
		.map((line) => line.replace(/\s+/gu, " ").trim())
		.filter((line) => line !== "")
		.join("\n");
}

/** The story in a file. Throws a `Refusal` if the file is neither HTML nor plain text. */
export async function readFile(file: File): Promise<Story> {
	const isPage = /\.x?html?$/i.test(file.name) || /html/.test(file.type);
	if (!isPage && !/^text\//.test(file.type) && !/\.(txt|md|text)$/i.test(file.name)) throw new Refusal(words.otherFile);
	const text = await file.text();
	return isPage ? readPage(text) : { text: plainStory(text) };
}

/** The pasted text, from HTML or plain text. */
export function pastedText({ clipboardData }: ClipboardEvent): string | undefined {
	const html = clipboardData?.getData("text/html");
	return html ? readMarkup(html) : undefined;
}
