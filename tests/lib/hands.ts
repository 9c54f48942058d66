import type { Locator, Page } from "playwright-core";
import { readAfter } from "./expectPage.ts";

/** An editor at a page of the newsroom, with what one does there. Each way counts what it took. */
export type Hands = {
	/** Writes into a field, over what stands there. */
	write: (field: Locator, text: string) => Promise<void>;
	press: (button: Locator) => Promise<void>;
	tick: (box: Locator) => Promise<void>;
	choose: (list: Locator, value: string) => Promise<void>;
	/** Selects words of the story. */
	select: (words: string) => Promise<void>;
	/** Clicks, fields written and words selected; or keys pressed beside the letters of what is written. */
	taken: () => number;
};

const storyOf = (page: Page) => page.getByRole("textbox", { name: "The story’s text" });

/** Where words stand in the story: the letters before them and behind them. */
async function spanOf(page: Page, words: string): Promise<{ from: number; to: number }> {
	const text = await readAfter(storyOf(page).waitFor(), () => storyOf(page).textContent());
	const from = text?.indexOf(words) ?? -1;
	if (from < 0) throw new Error(`the story does not say “${words}”`);
	return { from, to: from + words.length };
}

/** Hands on a mouse and a keyboard: one action for each click, field and selection. */
export function mouseHands(page: Page): Hands {
	let actions = 0;
	const act = (done: Promise<unknown>) => {
		actions++;
		return done.then(() => undefined);
	};
	return {
		write: (field, text) => act(field.fill(text)),
		press: (button) => act(button.click()),
		tick: (box) => act(box.check()),
		choose: (list, value) => act(list.selectOption(value)),
		select: async (words) => {
			const { from, to } = await spanOf(page, words);
			await act(storyOf(page).evaluate(selectLetters, { from, to }));
		},
		taken: () => actions,
	};
}

/** Selects letters of an element as a hand with a mouse does. Runs in the page. */
function selectLetters(element: Element, { from, to }: { from: number; to: number }): void {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	let seen = 0;
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const length = node.nodeValue?.length ?? 0;
		if (from >= seen && from < seen + length) range.setStart(node, from - seen);
		if (to > seen && to <= seen + length) range.setEnd(node, to - seen);
		seen += length;
	}
	element.scrollIntoView({ block: "nearest" });
	const selection = getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
}

/** Hands that have no mouse: everything is reached with Tab, arrows, Enter and Space. */
export function keyHands(page: Page): Hands {
	let keys = 0;
	const key = (name: string) => {
		keys++;
		return page.keyboard.press(name);
	};
	/** Presses Tab until the focus is where it is wanted; in a group of radio buttons, on any of them. */
	const reach = async (wanted: Locator) => {
		for (let n = 0; n < MOST_TABS; n++) {
			const way = await readAfter(wanted.waitFor(), () => wanted.evaluate(wayTo));
			if (way === "there") return;
			await key(way === "forward" ? "Tab" : "Shift+Tab");
		}
		throw new Error(`no key leads to ${wanted}`);
	};
	/** How many letters of the story stand before the moving end of the selection. */
	const caret = () => storyOf(page).evaluate(lettersBefore);
	return {
		write: async (field, text) => {
			await reach(field);
			await key("ControlOrMeta+a");
			await page.keyboard.insertText(text);
		},
		press: async (button) => {
			await reach(button);
			await key("Enter");
		},
		tick: async (box) => {
			await reach(box);
			for (let n = 0; n < MOST_OPTIONS && !(await box.evaluate(isFocused)); n++) await key("ArrowDown");
			if (!(await box.isChecked())) await key("Space");
		},
		choose: async (list, value) => {
			await reach(list);
			for (let n = 0; n < MOST_OPTIONS && (await list.inputValue()) !== value; n++) await key("ArrowDown");
		},
		select: async (words) => {
			const { from, to } = await spanOf(page, words);
			await reach(storyOf(page));
			await key("ControlOrMeta+Home");
			while ((await caret()) < from) await key("ControlOrMeta+ArrowRight");
			while ((await caret()) > from) await key("ArrowLeft");
			while ((await caret()) < to) await key("ControlOrMeta+Shift+ArrowRight");
			while ((await caret()) > to) await key("Shift+ArrowLeft");
		},
		taken: () => keys,
	};
}

const MOST_TABS = 300;
const MOST_OPTIONS = 12;

const isFocused = (element: Element) => element === document.activeElement;

/** Which way the focus has to go to an element. Runs in the page. */
function wayTo(wanted: Element): "there" | "forward" | "back" {
	const now = document.activeElement;
	const isInGroup =
		wanted instanceof HTMLInputElement &&
		now instanceof HTMLInputElement &&
		wanted.type === "radio" &&
		now.type === "radio" &&
		wanted.name === now.name;
	if (!now || now === wanted || isInGroup) return "there";
	const isBefore = now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
	return isBefore ? "back" : "forward";
}

function lettersBefore(element: Element): number {
	const selection = getSelection();
	const range = document.createRange();
	range.selectNodeContents(element);
	if (selection?.focusNode) range.setEnd(selection.focusNode, selection.focusOffset);
	return range.toString().length;
}
