import { extract, setProviderList } from "@extractus/oembed-extractor";
import { afterEach, describe, expect, it, vi } from "vitest";
import { oembedReply } from "../../../contract/oembed.ts";
import { readReply } from "../../../contract/readJson.ts";
import { place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";

const { open } = useBrowser();
afterEach(() => vi.unstubAllGlobals());

/** What our server says of a quiz. */
async function embedding(): Promise<{ html: string }> {
	return readReply(oembedReply, await fetch(`${place().server}/oembed?url=${place().server}/quizzes/town-hall`));
}

/** What WordPress keeps of a frame's attributes (wp_filter_oembed_result), and what it adds. */
function filtered(html: string): string {
	const kept = /^(src|width|height|frameborder|marginwidth|marginheight|scrolling|title)=/;
	return html.replace(/<iframe ([^>]*)>/, (_, attributes: string) => {
		const left = (attributes.match(/[\w-]+="[^"]*"/g) ?? []).filter((each) => kept.test(each));
		return `<iframe sandbox="allow-scripts" security="restricted" ${left.join(" ")}>`;
	});
}

describe("oEmbed", () => {
	it("is understood by a client library, and what it embeds plays", async () => {
		const server = place().server;
		// The library asks providers over TLS whatever they say; the local server has none.
		const plain = globalThis.fetch;
		vi.stubGlobal("fetch", (url: string, init?: RequestInit) => plain(url.replace(/^https:/, "http:"), init));
		setProviderList([
			{
				provider_name: "Readback",
				provider_url: server,
				endpoints: [{ schemes: [`${server}/quizzes/*`], url: `${server}/oembed` }],
			},
		]);
		const answer = await extract(`${server}/quizzes/town-hall`, { maxwidth: 500 });
		expect(answer).toMatchObject({ type: "rich", title: "What happened at the town hall?", width: 500 });
		const page = await open(publisherPage("html" in answer ? String(answer.html) : ""));
		await page.frameLocator("iframe").getByRole("radio").first().check();
		await expectPage(page.getByRole("link", { name: "What happened at the town hall?" })).toBeVisible();
	});

	it("is found from the quiz's page", async () => {
		const page = await open(`${place().server}/quizzes/town-hall`);
		const link = page.locator('link[type="application/json+oembed"]');
		const href = await readAfter(link.waitFor({ state: "attached" }), () => link.getAttribute("href"));
		expect(await (await fetch(href ?? "")).json()).toMatchObject({ version: "1.0" });
	});

	it("leaves what WordPress's filter lets through of an unknown provider", async () => {
		const { html } = await embedding();
		// Its rule keeps these three elements, and makes every frame a sandbox with scripts alone.
		const elements = [...html.matchAll(/<(\w+)/g)].map(([, name]) => name);
		expect(new Set(elements)).toEqual(new Set(["blockquote", "a", "iframe"]));
		const page = await open(publisherPage(filtered(html)));
		await page.frameLocator("iframe").getByRole("radio").first().check();
		await page.frameLocator("iframe").getByRole("button", { name: "I’m sure" }).click();
		await page.frameLocator("iframe").getByText("What stands behind it").waitFor();
	});

	it.each([
		["whole", (html: string) => html, 640],
		["as WordPress's filter leaves it", filtered, 984],
	])("fits its column, %s", async (_, kept, widest) => {
		const page = await open(publisherPage(kept((await embedding()).html)), {
			viewport: { width: 360, height: 740 },
		});
		const width = () => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().width);
		// The page's own margin is eight pixels at each side.
		await expect.poll(width).toBe(344);
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await page.setViewportSize({ width: 1_000, height: 740 });
		await expect.poll(width).toBe(widest);
	});

	it.each([
		["WordPress has cut it to 1,000 pixels", 1_000],
		["no script lets it grow", 500],
	])("can be read to its end where %s", async (_, height) => {
		const cut = `<iframe sandbox="allow-scripts" src="${place().server}/embed/kursk-engineers" width="240" height="${height}" scrolling="no"></iframe>`;
		const page = await open(publisherPage(cut), { viewport: { width: 400, height: 1_100 } });
		const quiz = page.frameLocator("iframe");
		await quiz.getByRole("button", { name: "I don’t know" }).click();
		const last = quiz.getByRole("button", { name: "Is something wrong with this question?" });
		await last.waitFor();
		const bottom = () => last.evaluate((button) => button.getBoundingClientRect().bottom);
		await expect.poll(bottom).toBeGreaterThan(height);
		await page.mouse.move(120, height / 2);
		await page.mouse.wheel(0, 3_000);
		await expect.poll(bottom).toBeLessThan(height);
	});

	it.each(["before", "after"])("comes out of WordPress's hiding, whose script is there %s it", async (when) => {
		// Frames of other sites stay clipped there until a message brings their secret back.
		const wait = `<script>
			const unhide = ({ data, source }) => {
				const frame = document.querySelector("iframe");
				if (data.secret === "a1b2" && source === frame.contentWindow) { frame.removeAttribute("style"); frame.height = data.value; }
			};
			const begin = () => { addEventListener("message", unhide); document.querySelector("iframe").contentWindow.postMessage({ message: "ready", secret: "a1b2" }, "*"); };
			${when === "before" ? 'addEventListener("message", unhide)' : 'addEventListener("message", ({ data }) => data.type === "hello" && setTimeout(begin))'}
		</script>`;
		const hidden = `<iframe sandbox="allow-scripts" style="position:absolute;clip:rect(1px,1px,1px,1px)" src="${place().server}/embed/town-hall#?secret=a1b2" width="500" height="690" scrolling="no"></iframe>`;
		const page = await open(publisherPage(wait + hidden));
		await expectPage(page.locator("iframe")).not.toHaveAttribute("style");
		await page.frameLocator("iframe").getByRole("radio").first().check();
	});
});
