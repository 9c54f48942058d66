import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";

const { open } = useBrowser({ areHostile: true });
const story = "<p>It is said that the clock has come, at last.</p>";

/** A page of another site in which a name stands for something else than the browser's own. */
type Case = { name: string; url: string };

/**
 * Opens each case in a frame of its own, answers the first question there and has its passage shown. Says which of
 * them played to that end (`plays`), show the element's content (`content`), or do neither (`broken`).
 */
async function outcomes(page: Page, cases: Case[]): Promise<{ [outcome: string]: string[] }> {
	const all: [string, string][] = [];
	for (let at = 0; at < cases.length; at += 12) {
		const some = cases.slice(at, at + 12);
		all.push(
			...(await readAfter(expectPage(page.locator("iframe")).toHaveCount(0), () => page.evaluate(tryThem, some))),
		);
	}
	const found: { [outcome: string]: string[] } = {};
	for (const [name, outcome] of all) found[outcome] = [...(found[outcome] ?? []), name];
	return found;
}

/** Runs in the page around the cases. */
async function tryThem(cases: Case[]): Promise<[string, string][]> {
	const become = (condition: () => unknown, ms: number) =>
		new Promise<boolean>((resolve) => {
			const end = performance.now() + ms;
			const look = () => {
				if (condition()) resolve(true);
				else if (performance.now() > end) resolve(false);
				else requestAnimationFrame(look);
			};
			look();
		});
	const tryOne = async ({ name, url }: Case): Promise<[string, string]> => {
		const frame = document.createElement("iframe");
		frame.style.cssText = "position:fixed;top:0;left:0;width:600px;height:600px";
		let isOver = false;
		// Whoever overwrites names of its window is listened to from the one around.
		window.addEventListener("message", ({ data, source }) => {
			if (source === frame.contentWindow && data === "over") isOver = true;
		});
		frame.src = url;
		document.body.append(frame);
		await new Promise((resolve) => {
			frame.onload = resolve;
		});
		const page = frame.contentDocument ?? document;
		const host = Document.prototype.querySelector.call(page, "readback-quiz");
		const link = host?.querySelector("a");
		const inside = (selector: string) => host?.shadowRoot?.querySelector<HTMLElement>(selector);
		const isContent = () => (link?.getClientRects().length ?? 0) > 0 && !inside(".quiz");
		const isMarked = () => (Reflect.get(frame.contentWindow ?? {}, "marked")?.() ?? 0) > 0;
		const steps: [string, () => unknown, () => void][] = [
			["drawn", () => inside(".quiz h3") || isOver, () => inside("input")?.click()],
			["answered", () => inside(":checked"), () => inside(".sure button")?.click()],
			["explained", () => inside("[part=explainer] button"), () => inside("[part=explainer] button")?.click()],
			["marked", isMarked, () => undefined],
		];
		let outcome = "plays";
		for (const [step, isThere, goOn] of steps) {
			const is = await become(() => isThere() || (isContent() && step !== "drawn"), 6_000);
			if (isContent()) outcome = "content";
			else if (!is) outcome = `broken: not ${step}`;
			if (outcome !== "plays") break;
			goOn();
		}
		frame.remove();
		return [name, outcome];
	};
	return Promise.all(cases.map(tryOne));
}

/** Keeps what the test itself needs, and says when a script has failed or an element has given up. */
const witness = `<script>
	const { highlights } = CSS, { parent: around, getSelection: selected } = window;
	const post = around.postMessage.bind(around);
	window.marked = () => (highlights.get("readback")?.size ?? 0) || String(selected()).length;
	addEventListener("error", () => post("over", "*"));
	addEventListener("unhandledrejection", () => post("over", "*"));
	addEventListener("readback:error", () => post("over", "*"));
</script>`;

const caseOf = (name: string, before: string, after = ""): Case => ({
	name,
	url: publisherPage(`${before}${witness}${after}${story}${embed("town-hall")}`),
});

/** All that a reader's page loads: a name that does not stand in it cannot be asked for. */
function loaded(): string {
	const folder = "dist/public";
	const scripts = readdirSync(join(folder, "assets")).filter((name) => /^(player|after|passage)-/.test(name));
	return ["embed.js", ...scripts.map((name) => `assets/${name}`)]
		.map((name) => readFileSync(join(folder, name), "utf8"))
		.join("\n");
}

/** Names that a document has of its own or from its prototypes, of those that stand in these scripts. */
const documentNames = (scripts: string) => {
	const words = new Set(scripts.match(/[A-Za-z]\w*/g));
	const names = new Set<string>();
	for (let each: object | null = document; each; each = Object.getPrototypeOf(each)) {
		for (const name of Object.getOwnPropertyNames(each)) names.add(name);
	}
	return [...names].filter((name) => words.has(name)).sort();
};

describe("a picture or a form in a page's comments that is named like the document's own", () => {
	const tags: [string, (name: string) => string][] = [
		["<img>", (name) => `<img name="${name}" alt="">`],
		["<form>", (name) => `<form name="${name}"><input name="matches"><input name="parentElement"></form>`],
	];
	it.each(tags)("%s leaves the content at least, and mostly the quiz", async (_, tag) => {
		const page = await open(publisherPage(""));
		const names = await readAfter(page.waitForLoadState(), () => page.evaluate(documentNames, loaded()));
		expect(names).toEqual(expect.arrayContaining(["adoptedStyleSheets", "querySelector", "head"]));
		const found = await outcomes(
			page,
			names.map((name) => caseOf(name, tag(name))),
		);
		// What draws a quiz asks the document itself for these two.
		const undrawn = names.filter((name) => ["createElementNS", "createTextNode"].includes(name));
		expect(found.content ?? []).toEqual(undrawn);
		expect(found.plays?.length).toBe(names.length - undrawn.length);
	});

	it("and all names at once still leave the quiz, but for what draws it", async () => {
		const page = await open(publisherPage(""));
		const all = `<script>
			for (let each = document; each; each = Object.getPrototypeOf(each))
				for (const name of Object.getOwnPropertyNames(each))
					if (!/^create(ElementNS|TextNode)$/.test(name))
						names.push(name);
		</script>`;
		const mark = `<script>const names = [];</script>${all}<p id="all"></p><script>
			const box = all;
			for (const name of names) { const image = new Image(); image.setAttribute("name", name); box.append(image); }
		</script>`;
		expect(await outcomes(page, [caseOf("all", mark)])).toEqual({ plays: ["all"] });
	});

	it("around the story itself, with fields named like an element's properties, hides no passage", async () => {
		const page = await open(publisherPage(""));
		const fields = `<script>
			const form = document.querySelector("form");
			for (let each = form; each; each = Object.getPrototypeOf(each))
				for (const name of Object.getOwnPropertyNames(each)) {
					const input = document.createElement("input");
					input.type = "hidden";
					input.name = name;
					Element.prototype.append.call(form, input);
				}
		</script>`;
		const url = publisherPage(`${witness}<form>${story}</form>${fields}${embed("town-hall")}`);
		expect(await outcomes(page, [{ name: "form", url }])).toEqual({ plays: ["form"] });
	});
});

/** Names of the window that stand in what a reader's page loads: no other can be asked for by name. */
const globalNames = (scripts: string) => {
	const words = new Set(scripts.match(/[A-Za-z]\w*/g));
	const kept = ["window", "document", "location", "top"];
	return Object.getOwnPropertyNames(window)
		.filter((name) => words.has(name) && !kept.includes(name))
		.sort();
};

describe("a page with globals of its own", () => {
	it.each([
		["nothing", "undefined"],
		["an object", "{}"],
		["a class of its own", "class { constructor() { this.own = 1; } }"],
		["what throws", '() => { throw new Error("not here"); }'],
	])("(%s) in the browser's place never leaves less than the content", async (_, value) => {
		const page = await open(publisherPage(""));
		const names = await readAfter(page.waitForLoadState(), () => page.evaluate(globalNames, loaded()));
		expect(names).toContain("IntersectionObserver");
		const set = (name: string) =>
			`<script>Object.defineProperty(window, "${name}", { value: ${value}, configurable: true, writable: true });</script>`;
		const found = await outcomes(
			page,
			names.map((name) => caseOf(name, "", set(name))),
		);
		expect(
			Object.keys(found)
				.filter((each) => each.startsWith("broken"))
				.map((each) => [each, found[each]]),
		).toEqual([]);
		for (const name of ["Text", "Map", "Set", "Range", "Node", "Element", "Highlight"]) {
			if (names.includes(name)) expect([name, found.plays?.includes(name)]).toEqual([name, true]);
		}
	});
});
