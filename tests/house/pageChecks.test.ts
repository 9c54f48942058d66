import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hastyReads, readersIn, reads } from "./pageReads.ts";

/** Checks of a page wait for their condition: see tests/lib/expectPage.ts. */
const files = globSync("tests/{browser,faults,lib}/**/*.ts");
const known = globSync("tests/lib/*.ts").reduce(
	(names, file) => readersIn(readFileSync(file, "utf8"), names),
	new Set(reads),
);
/** Waits for a time instead of for something. */
const hopes = /networkidle|waitForTimeout/;

describe("a check of a page", () => {
	it.each(files)("waits for its condition in %s", (file) => {
		const source = readFileSync(file, "utf8");
		expect(hastyReads(source, known).map((line) => `${file}:${line}`)).toEqual([]);
		expect(source).not.toMatch(hopes);
	});
});

describe("what is refused", () => {
	it.each([
		["a value that is read inside a check", `expect(await page.locator("p").count()).toBe(2);`],
		["one that is read before it", `const text = await page.locator("p").innerText();\nexpect(text).toBe("a");`],
		["a part of one", `const { x } = await box.evaluate(() => ({ x: 1 }));`],
		["one of several at once", `const all = await Promise.all([1].map((n) => page.locator("p").nth(n).innerText()));`],
		["one that a function hands on", `const top = () => p.evaluate(() => 1);\nexpect(await top()).toBe(1);`],
		[
			"one through two functions",
			`const a = async () => (await p.count()) + 1;\nconst b = () => a();\nconst c = await b();`,
		],
		["one inside a callback", `play({ each: async () => expect(await p.count()).toBe(1) });`],
		["a way that depends on it", `while ((await p.count()) === 0) await next.click();`],
		["a promise of one", `expect(p.innerText()).resolves.toBe("a");`],
	])("is %s", (_, source) => {
		expect(hastyReads(source)).not.toEqual([]);
	});

	it.each([
		["a check that waits", `await expectPage(page.locator("p")).toHaveText("a");`],
		["a condition that is asked again", `await expect.poll(async () => (await p.innerText()).length).toBe(1);`],
		[
			"a value after its condition",
			`const y = await readAfter(gone, async () => (await p.evaluate(() => scrollY)) + 1);`,
		],
		["an action inside the page", `await page.evaluate(() => document.querySelector("p")?.remove());`],
		["a function that reads when it is called", `const top = async () => (await p.evaluate(() => 1)) + 1;`],
		["a function that a function gives back", `const hear = () => () => p.count();\nconst heard = await hear();`],
		["what comes from elsewhere", `const { status } = await fetch("/");\nexpect(await said()).toBe(1);`],
		["what is written inside the page", `await p.evaluate((e) => e.getAttribute("x")?.toString());`],
	])("is not %s", (_, source) => {
		expect(hastyReads(source)).toEqual([]);
	});
});
