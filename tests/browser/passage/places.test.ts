import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { place, publisherPage, useBrowser } from "../../lib/browser.ts";

const { open } = useBrowser();

type Sought = { passages: { exact: string; prefix?: string; suffix?: string }[]; lang?: string };

/** How a passage is missing, and else the texts that are marked and the id of the first one's place. */
function seek(page: Page, sought: Sought): Promise<string[]> {
	const script = readdirSync("dist/public/assets").find((name) => name.startsWith("passage-"));
	return page.evaluate(`(async () => {
		const { show } = await import("${place().server}/assets/${script}");
		const missing = await show(document.querySelector("#host"), ${JSON.stringify(sought)});
		const ranges = [...(CSS.highlights.get("readback") ?? [])];
		return [missing ?? ranges[0].startContainer.parentElement.closest("[id]")?.id, ...ranges.map(String)];
	})()`);
}

const sent = { exact: "6,000", prefix: "They sent ", suffix: " engineers" };
const wrong = `<p id="wrong">It lies 6,000 km away.</p>`;

describe("the place of a passage with its prefix and suffix", () => {
	it.each([
		["the note of a prefix", `<p id="right">They sent<sup>[1]</sup> 6,000 engineers.</p>`],
		["an advertisement between", `<p>They sent</p><div>Ad</div><p id="right">6,000 engineers.</p>`],
		["hidden words", `<p id="right">They <a>sent<i style="font-size:0"> (new)</i></a> 6,000 engineers.</p>`],
		["a closed part", `<details><summary>More</summary><p id="right">They sent 6,000 engineers.</p></details>`],
	])("is found past %s, before one without them", async (_, html) => {
		const page = await open(publisherPage(`${wrong}${html}<b id="host"></b>`));
		await expect.poll(() => seek(page, { passages: [sent] })).toEqual(["right", "6,000"]);
	});

	it("is found in a shadow tree, before one without them", async () => {
		const page = await open(publisherPage(`${wrong}<div id="tree"></div><b id="host"></b>`));
		await page.evaluate(() => {
			const html = '<p id="right">They sent 6,000 engineers.</p>';
			const tree = document.querySelector("#tree")?.attachShadow({ mode: "open" });
			tree?.append(document.createRange().createContextualFragment(html));
		});
		await expect.poll(() => seek(page, { passages: [sent] })).toEqual(["right", "6,000"]);
	});

	it("is none where short words stand between others", async () => {
		const page = await open(publisherPage(`${wrong}<p>They sent 7,000 engineers.</p><b id="host"></b>`));
		await expect.poll(() => seek(page, { passages: [sent], lang: "en" })).toEqual(["gone"]);
	});
});

describe("a passage that is marked", () => {
	it.each([
		["an advertisement", `<p id="p">6,000 engineers</p><div>Advertisement</div><p>are to go</p>`],
		["a note", `<p id="p">6,000 engineers<sup>1</sup> are to go</p>`],
		["struck words", `<p id="p">6,000 engineers<s> and builders</s> are to go</p>`],
	])("is marked without %s in it", async (_, html) => {
		const page = await open(publisherPage(`${html}<b id="host"></b>`));
		const trim = (texts: string[]) => texts.map((text) => text.trim());
		await expect
			.poll(async () => trim(await seek(page, { passages: [{ exact: "6,000 engineers are to go" }] })))
			.toEqual(["p", "6,000 engineers", "are to go"]);
	});
});

describe("a page in the quiz's language", () => {
	it.each([
		["no", "nb", "gone"],
		["nn-NO", "no", "gone"],
		["iw", "he", "gone"],
		["en-GB", "en-US", "gone"],
		["zh", "zh-Hans", "gone"],
		["zh-Hant-TW", "zh-Hans", "elsewhere"],
		["sr-Latn", "sr-Cyrl", "elsewhere"],
		["ca-valencia", "ca", "gone"],
		["da", "nb", "elsewhere"],
	])("tells of what is missing: %s for %s", async (tag, lang, missing) => {
		const page = await open(publisherPage(`<main lang="${tag}"><p>Other words.</p><b id="host"></b></main>`));
		await expect.poll(() => seek(page, { passages: [{ exact: "6,000 engineers" }], lang })).toEqual([missing]);
	});
});
