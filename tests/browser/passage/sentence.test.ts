import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sentences } from "../../fixtures/sentences.ts";
import { place, publisherPage, useBrowser } from "../../lib/browser.ts";

const { open } = useBrowser();

/** What is marked when the words are sought in a page, by the script that readers' pages load. */
function seek(page: Page, exact: string): Promise<string[]> {
	const script = readdirSync("dist/public/assets").find((name) => name.startsWith("passage-"));
	return page.evaluate(`(async () => {
		const { show } = await import("${place().server}/assets/${script}");
		const passages = [{ exact: ${JSON.stringify(exact)} }];
		const missing = await show(document.querySelector("#host"), { passages, lang: "en" });
		const marked = [...(CSS.highlights.get("readback") ?? [])].map(String);
		return missing ? [missing] : ["found", marked.join("")];
	})()`);
}

/** First and last letter of a text, whatever is around them. */
const ends = (text: string) =>
	text
		.normalize("NFKC")
		.replace(/[^\p{L}\p{N}]/gu, "")
		.replace(/^(.).*(.)$/u, "$1$2");

describe("a sentence of the article", () => {
	it.each(sentences)("is told by a reader's eye with $name", async ({ html, exact, stands }) => {
		const page = await open(publisherPage(`<p>Before. ${html}. After.</p><b id="host"></b>`));
		const wanted = stands ? ["found", exact] : ["gone"];
		await expect.poll(async () => (await seek(page, exact)).map(ends)).toEqual(wanted.map(ends));
	});
});
