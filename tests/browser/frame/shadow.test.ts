import { describe, expect, it } from "vitest";
import { place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";

const { open } = useBrowser();

/** A frame of ours in a shadow tree within a shadow tree, and the page's script. */
const nested = (script: string) => `<story-page></story-page><script>
	window.heard = [];
	document.addEventListener("readback:ready", (event) => heard.push(event.target.tagName));
	const inner = document.createElement("story-part");
	const frame = '<iframe src="SRC" title="Quiz" width="100%" height="300" style="border:0" scrolling="no" sandbox="allow-scripts"></iframe>';
	inner.attachShadow({ mode: "open" }).append(document.createRange().createContextualFragment(frame));
	document.querySelector("story-page").attachShadow({ mode: "open" }).append(inner);
</script>${script}`;

describe("a frame in a page's shadow tree", () => {
	it.each(["async", 'type="module"'])("grows, and tells the page its events (%s script)", async (kind) => {
		const server = place().server;
		const body = nested(`<script ${kind} src="${server}/resize.js"></script>`).replace(
			"SRC",
			`${server}/embed/town-hall`,
		);
		const page = await open(publisherPage(body));
		const frame = page.frameLocator("iframe");
		await frame.getByRole("heading", { level: 3 }).waitFor();
		const height = () => page.locator("iframe").evaluate((element) => element.clientHeight);
		await expect.poll(height).toBeGreaterThan(300);
		await frame.getByRole("button", { name: "I don’t know" }).click();
		await expectPage(frame.getByRole("button", { name: "Show me in the article" })).toBeVisible();
		await expect.poll(() => page.evaluate(() => Reflect.get(window, "heard"))).toEqual(["STORY-PAGE"]);
	});
});

describe("a frame whose height the page sets too", () => {
	it.each([
		["a height of its own", "iframe { height: 300px !important; max-height: 310px }"],
		[
			"padding and border within the height",
			"* { box-sizing: border-box } iframe { padding: 12px; border: 2px solid }",
		],
	])("shows all of the quiz, with %s", async (_, style) => {
		const server = place().server;
		const frame = `<iframe src="${server}/embed/town-hall" title="Quiz" width="100%" height="300" scrolling="no"></iframe>`;
		const script = `<script async src="${server}/resize.js"></script>`;
		const page = await open(publisherPage(`<style>${style}</style>${frame}${script}`));
		const inner = page.frameLocator("iframe").locator("html");
		await inner.getByRole("heading", { level: 3 }).waitFor();
		const hidden = () => inner.evaluate((element) => element.scrollHeight - innerHeight);
		const height = () => page.locator("iframe").evaluate((element) => element.clientHeight);
		await expect.poll(height).toBeGreaterThan(320);
		await expect.poll(hidden).toBe(0);
		await inner.getByRole("button", { name: "I don’t know" }).click();
		await inner.getByRole("button", { name: "Next question" }).waitFor();
		await expect.poll(hidden).toBe(0);
	});
});
