import { compile } from "svelte/compiler";
import { build, type Plugin } from "vite";
import { describe, expect, it } from "vitest";
import { chunksOf } from "../../../build/build.ts";
import { place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

const svelte: Plugin = {
	name: "svelte",
	transform(source, id) {
		if (!id.endsWith(".svelte")) return null;
		return { code: compile(source, { filename: id, generate: "client" }).js.code, map: null };
	},
};

/** A recipe's page as its own tools build it. */
async function bundle(entry: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: "error",
		mode: "production",
		plugins: [svelte],
		oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
		resolve: { conditions: ["browser"] },
		// With a slash at its end, as people write it; and as developers run it, where React does each effect twice.
		define: { HOME: JSON.stringify(`${place().server}/`), "process.env.NODE_ENV": '"development"' },
		build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "page" } },
	});
	const [output] = chunksOf(result);
	if (!output) throw new Error(`${entry} became no script`);
	return output.code;
}

describe.each(["recipes/react/page.tsx", "recipes/vue/page.ts", "recipes/svelte/page.ts"])("%s", (entry) => {
	it("shows the quiz, hears its events, goes on to another, and lets go of it", async () => {
		const code = await bundle(entry);
		const page = await open(publisherPage('<div id="app"></div>'));
		await page.addScriptTag({ content: code });
		const reader = new Reader(page);
		await reader.arrive();
		await reader.quiz.getByRole("radio", { name: "The new one" }).check();
		await reader.check();
		await expect.poll(() => page.locator("#credit").innerText()).toBe("1000");
		await page.getByRole("button", { name: "Next story" }).click();
		await reader.quiz.getByText("Question 1 of 9").waitFor();
		expect(await page.locator(`script[src="${place().server}/embed.js"]`).count()).toBe(1);
		await page.getByRole("button", { name: "Close the quiz" }).click();
		await expect.poll(() => page.locator("readback-quiz").count()).toBe(0);
	});
});
