import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { bringWideFace } from "../../lib/wideFace.ts";

const { open } = useBrowser();

/** Short words of the card that begin on one line and end on another. */
async function brokenWords(card: Locator): Promise<string[]> {
	return card.evaluate((section) => {
		const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
		const broken: string[] = [];
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			for (const { 0: word, index } of (text.nodeValue ?? "").matchAll(/\b\p{L}{2,8}\b/gu)) {
				const range = document.createRange();
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
				if (tops.size > 1) broken.push(word);
			}
		}
		return broken;
	});
}

async function openAt(width: number, size = "100%"): Promise<Reader> {
	const face = "readback-quiz{--readback-font:Wide;--readback-serif:Wide}";
	const style = `<style>html{font-size:${size}}body{margin:8px}${face}</style>`;
	const options = { viewport: { width, height: 844 }, prepare: bringWideFace };
	const reader = new Reader(await open(publisherPage(style + embed("kursk-engineers")), options));
	await reader.arrive();
	return reader;
}

describe("a whole play on a phone", () => {
	it.each([
		[320, "100%"],
		[390, "200%"],
	])("breaks no short word at %i pixels and text of %s", { timeout: 120_000 }, async (width, size) => {
		const reader = await openAt(width, size);
		const holds = () => expect.poll(() => brokenWords(reader.card)).toEqual([]);
		expect(await reader.play({ each: holds })).toBe(9);
		await reader.quiz.locator(".squares").waitFor();
		await holds();
	});

	it("shows the nine squares of the result side by side at 320 pixels", { timeout: 90_000 }, async () => {
		const reader = await openAt(320);
		await reader.play();
		const squares = reader.quiz.locator(".squares > button");
		await expectPage(squares).toHaveCount(9);
		const boxes = await readAfter(squares.last().waitFor(), () =>
			squares.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON())),
		);
		expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
		// https://www.w3.org/TR/WCAG22/#target-size-minimum
		expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(24);
	});
});

describe("an estimate at 320 pixels", () => {
	it("has the field's name, the field and the unit on one line", async () => {
		const { quiz } = await openAt(320);
		const label = quiz.locator("label");
		await expectPage(label).toContainText("people");
		const heights = await readAfter(label.waitFor(), () =>
			label.evaluate((element: HTMLElement) => [element.offsetHeight, element.querySelector("input")?.offsetHeight]),
		);
		expect(heights[0]).toBe(heights[1]);
	});

	it("has no border around its name and its field", async () => {
		const { quiz } = await openAt(320);
		const label = quiz.locator("label");
		const drawn = await readAfter(label.waitFor(), () =>
			label.evaluate((element) => getComputedStyle(element, "::before").content),
		);
		expect(drawn).toBe("none");
	});

	it("has air between the slider and the buttons", async () => {
		const { quiz } = await openAt(320);
		const [scale, legend] = [quiz.locator(".scale"), quiz.locator(".sure legend")];
		const above = await readAfter(scale.waitFor(), () => scale.boundingBox());
		const below = await readAfter(legend.waitFor(), () => legend.boundingBox());
		expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThanOrEqual(10);
	});
});

it("leaves air around the lines of a sequence's items", async () => {
	const { quiz } = await openAt(320);
	const words = quiz.locator("ol .row > span");
	const reader = new Reader(quiz.page());
	await reader.play({ questions: 5 });
	await expectPage(words).toHaveCount(3);
	const gaps = await readAfter(words.first().waitFor(), () =>
		words.evaluateAll((spans) =>
			spans.map((span) => {
				const range = document.createRange();
				range.selectNodeContents(span);
				const row = span.closest("li")?.getBoundingClientRect();
				return (row?.height ?? 0) - range.getBoundingClientRect().height;
			}),
		),
	);
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
});

it("prints no question about buttons that are not printed", async () => {
	const reader = await openAt(390);
	await reader.respond();
	await reader.check();
	await reader.goOn();
	await reader.quiz.page().emulateMedia({ media: "print" });
	await expectPage(reader.quiz.getByRole("button", { name: reader.words.sure })).toBeHidden();
	await expectPage(reader.quiz.getByText(reader.words.howSure)).toBeHidden();
});
