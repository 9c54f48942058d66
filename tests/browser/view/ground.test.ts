import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violationsOf } from "../../lib/axe.ts";
import { embed, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { settled } from "../../lib/requests.ts";

const { open } = useBrowser();
const quiz = embed("town-hall");
const picture = "url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)";

/** A quiz in a box of this style, in a page of that style. */
const boxed = (style: string, root = "") => `<style>:root{${root}}</style><main style='${style}'>${quiz}</main>`;

async function expectTheme(page: Page, theme: "light" | "dark"): Promise<void> {
	await expectPage(page.locator("readback-quiz section").first()).toHaveClass(new RegExp(`\\b${theme}\\b`));
}

describe("a quiz on a ground", () => {
	it.each([
		["a page that says nothing", quiz, "light"],
		["a light page", `<style>body{background:#fbfaf7;color:#222}</style>${quiz}`, "light"],
		["a dark page", `<style>body{background:#101418;color:#eee}</style>${quiz}`, "dark"],
		["a page that is dark on its root alone", `<style>html{background:#000;color:#fff}</style>${quiz}`, "dark"],
		[
			"a dark page through transparent boxes",
			`<style>body{background:#111}</style><div><p></p><div>${quiz}</div></div>`,
			"dark",
		],
		["a light box in a dark page", boxed("background:#fff", "background:#000"), "light"],
		["a dark box in a light page", boxed("background:#123"), "dark"],
		["oklch()", boxed("background:oklch(0.21 0.03 260)"), "dark"],
		["light oklch()", boxed("background:oklch(0.97 0.01 260)", "background:#000"), "light"],
		["oklab()", boxed("background:oklab(0.2 0 0)"), "dark"],
		["lab()", boxed("background:lab(8 0 0)"), "dark"],
		["lch()", boxed("background:lch(96 0 0)", "background:#000"), "light"],
		["hsl()", boxed("background:hsl(220 40% 12%)"), "dark"],
		["color()", boxed("background:color(display-p3 0.08 0.08 0.1)"), "dark"],
		["color-mix()", boxed("background:color-mix(in oklch, black 90%, white)"), "dark"],
		["a dark gradient", boxed("background:linear-gradient(#111, #333)"), "dark"],
		["a light gradient", boxed("background:radial-gradient(#fff, #eee)", "background:#000"), "light"],
		["a picture under light text", boxed(`background:${picture};color:#fff`), "dark"],
		["a picture under dark text", boxed(`background:${picture};color:#111`, "background:#000"), "light"],
		["a thin veil over light", boxed("background:rgba(0, 0, 0, 0.1)"), "light"],
		["a thick veil over light", boxed("background:rgb(0 0 0 / 80%)"), "dark"],
		["veils that add up", `<div style="background:#0006">${boxed("background:#0006")}</div>`, "dark"],
		["a thin light veil over dark", boxed("background:rgb(255 255 255 / 8%)", "background:#000"), "dark"],
		["a box of the system's canvas colour", boxed("color-scheme:dark;background:Canvas;color:CanvasText"), "dark"],
		["its own element", `<style>readback-quiz{background:#000}</style>${quiz}`, "dark"],
		[
			"a shadow that slots it into the dark",
			`<paper-page>${quiz}</paper-page><script>document.querySelector("paper-page").attachShadow({mode:"open"}).innerHTML="<div style='background:#000'><slot></slot></div>"</script>`,
			"dark",
		],
	] as const)("of %s is as light as that, whatever the reader's system says", async (_, body, theme) => {
		// Read first under the system that says otherwise; then the reader changes the system.
		const page = await open(publisherPage(body), { colorScheme: theme === "light" ? "dark" : "light" });
		const reader = new Reader(page);
		await reader.arrive();
		await expectTheme(page, theme);
		await reader.respond();
		await reader.check();
		await reader.sees("What stands behind it");
		await expectTheme(page, theme);
		await expect.poll(() => violationsOf(page, ["color-contrast"])).toEqual([]);
		await page.emulateMedia({ colorScheme: theme });
		await expectTheme(page, theme);
		await expect.poll(() => violationsOf(page, ["color-contrast"])).toEqual([]);
	});

	it.each(["style", "meta"])("of a page that knows both follows the system (%s)", async (way) => {
		const head =
			way === "style"
				? "<style>:root{color-scheme:light dark}</style>"
				: '<meta name="color-scheme" content="light dark">';
		const page = await open(publisherPage(head + quiz), { colorScheme: "dark" });
		await new Reader(page).arrive();
		await expectTheme(page, "dark");
		await expect.poll(() => violationsOf(page, ["color-contrast"])).toEqual([]);
		await page.emulateMedia({ colorScheme: "light" });
		await expectTheme(page, "light");
	});

	it("is found where a form's fields are named like what is asked", async () => {
		const fields = ["parentNode", "assignedSlot", "nodeType"].map((name) => `<input name="${name}">`).join("");
		const page = await open(publisherPage(`<form style="background:#000">${fields}${quiz}</form>`));
		const look = () =>
			page.evaluate(`document.querySelector("readback-quiz").shadowRoot?.querySelector("section")?.className`);
		await expect.poll(look).toBe("quiz dark");
	});

	it("obeys the snippet before all", async () => {
		const page = await open(
			publisherPage(`<style>body{background:#000}</style>${embed("town-hall", 'theme="light"')}`),
		);
		await new Reader(page).arrive();
		await expectTheme(page, "light");
		await page.evaluate(() => document.querySelector("readback-quiz")?.setAttribute("theme", "auto"));
		await expectTheme(page, "dark");
	});
});

describe("a page that changes", () => {
	const style =
		"<style>body{transition:background .2s}.night body,body.night,[data-mode=night],.black main{background:#0b0b0c}</style>";

	it.each([
		["a class on the root", "document.documentElement.classList.add('night')"],
		["a class on the body, with colours that fade", "document.body.classList.add('night')"],
		["an attribute of a box", "document.querySelector('main').setAttribute('data-mode', 'night')"],
		["a style of its own", "document.body.style.background = '#000'"],
	])("by %s takes the quiz along", async (_, change) => {
		const page = await open(publisherPage(`${style}<main>${quiz}</main>`), { colorScheme: "light" });
		const reader = new Reader(page);
		await reader.arrive();
		await expectTheme(page, "light");
		await page.evaluate(change);
		await expectTheme(page, "dark");
	});

	it.each(["link", "style"])("by a style sheet that comes late takes the quiz along (%s)", async (tag) => {
		const page = await open(publisherPage(quiz), { colorScheme: "light" });
		await new Reader(page).arrive();
		await expectTheme(page, "light");
		await page.evaluate((name) => {
			const rule = "body{background:black}";
			const sheet = document.createElement(name);
			if (sheet instanceof HTMLLinkElement) Object.assign(sheet, { rel: "stylesheet", href: `data:text/css,${rule}` });
			else sheet.textContent = rule;
			document.head.append(sheet);
		}, tag);
		await expectTheme(page, "dark");
	});

	it.each([
		["as it comes", `onload="this.media='all'"`],
		["afterwards", `onload="setTimeout(() => { this.media = 'all'; })"`],
	])("by a style sheet that is for print until it is there takes the quiz along (taken in %s)", async (_, taken) => {
		const sheet = `<link rel="stylesheet" media="print" href="data:text/css,body{background:black}" ${taken}>`;
		const page = await open(publisherPage(quiz), { colorScheme: "light" });
		await new Reader(page).arrive();
		await settled(page);
		await expectTheme(page, "light");
		await page.evaluate((html) => {
			document.head.append(document.createRange().createContextualFragment(html));
		}, sheet);
		await expectTheme(page, "dark");
	});
});

describe("a frame", () => {
	const frame = (query = "") =>
		`<iframe src="${place().server}/embed/town-hall${query}" title="Quiz" width="100%" height="700"></iframe><script async src="${place().server}/resize.js"></script>`;

	it.each([
		["dark", "light", `<style>body{background:#111}</style>`],
		["light", "dark", ""],
	] as const)("is %s in such a page, on a %s system, and changes with it", async (theme, colorScheme, head) => {
		const page = await open(publisherPage(head + frame()), { colorScheme });
		const card = page.frameLocator("iframe").locator("section");
		await expectPage(card).toHaveClass(new RegExp(theme));
		await page.evaluate((to) => document.body.style.setProperty("background", to), theme === "dark" ? "#fff" : "#000");
		await expectPage(card).toHaveClass(new RegExp(colorScheme));
	});

	it("stays as its address says", async () => {
		const page = await open(publisherPage(`<style>body{background:#111}</style>${frame("?theme=light")}`));
		await expectPage(page.frameLocator("iframe").locator("section")).toHaveClass(/light/);
	});
});
