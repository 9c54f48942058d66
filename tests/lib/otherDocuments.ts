import type { Page } from "playwright-core";
import { embed, place } from "./browser.ts";
import { expectPage } from "./expectPage.ts";
import type { Reader } from "./reader.ts";

/** An element alone, and the script for the end of the page. */
export const element = (more = "") => embed("town-hall", more).replace(/<script.*/, "");
export const script = () => `<script async src="${place().server}/embed.js"></script>`;

/** A frame of the page's own origin, as a block editor's canvas is. */
export const canvas =
	'<iframe srcdoc="<p>It is said that the clock has come.</p><main></main>" width="700" height="900"></iframe>';

export type Way = "append" | "adopt" | "through a template";

/** Puts the page's element into the frame's document, by the way that is named. */
export function putIntoFrame(page: Page, way: Way = "append"): Promise<void> {
	return page.evaluate((how) => {
		const inside = document.querySelector("iframe")?.contentDocument;
		const quiz = document.querySelector("readback-quiz");
		if (!inside || !quiz) throw new Error("the page has a frame and a quiz");
		if (how === "adopt") inside.adoptNode(quiz);
		if (how === "through a template") {
			const template = document.createElement("template");
			template.content.append(quiz);
		}
		inside.querySelector("main")?.append(quiz);
	}, way);
}

/** Takes it out of the frame again. */
export function takeBack(page: Page): Promise<void> {
	return page.evaluate(() => {
		const quiz = document.querySelector("iframe")?.contentDocument?.querySelector("readback-quiz");
		if (quiz) document.body.prepend(quiz);
	});
}

/** Whether the quiz has its own look: the line at its top. */
export async function expectDressed(reader: Reader): Promise<void> {
	await expectPage(reader.card).toHaveCSS("border-top-width", "3px");
}
