import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { embed, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";
import { settled } from "../../lib/requests.ts";

const { open } = useBrowser();

type Hearing = { on?: "document" | "window" | "document.body"; first?: boolean; ends?: string };

/** A page that takes what it hears and is not of a field of its own, and notes what it was. */
const greedy = (
	events: string,
	{ on = "document", first = false, ends = "event.preventDefault()" }: Hearing = {},
) => `<script>
	window.heard = [];
	for (const name of "${events}".split(" ")) ${on}.addEventListener(name, (event) => {
		heard.push(name + " " + (event.key ?? ""));
		if (!event.target.closest?.("input,textarea,select,button,a")) { ${ends}; }
	}, { passive: false, capture: ${first} });
</script>`;

/** As scripts were written that keep a page from being copied: handlers that answer false. */
const refusing = (events: string, on: string) => `<script>
	window.heard = [];
	for (const name of "${events}".split(" ")) ${on}["on" + name] = (event) => {
		heard.push([name, event.key ?? event.clientX > 0].join(" "));
		return false;
	};
</script>`;

const heard = (page: Page) => page.evaluate(() => Reflect.get(window, "heard"));

async function arriveAt(body: string, quiz: string, options = {}): Promise<{ page: Page; reader: Reader }> {
	const page = await open(publisherPage(body + embed(quiz)), options);
	const reader = new Reader(page);
	await reader.arrive();
	// What keeps events comes with what is loaded once the first question is painted.
	await settled(page);
	return { page, reader };
}

describe("a page that takes keys and touches", () => {
	it("leaves arrows to the radios, and digits to the field", async () => {
		const keys = greedy("keydown keypress keyup");
		const { page, reader } = await arriveAt(keys, "town-hall");
		await reader.quiz.getByRole("radio").first().focus();
		await page.keyboard.press("Space");
		await page.keyboard.press("ArrowDown");
		await expectPage(reader.quiz.getByRole("radio").nth(1)).toBeChecked();
		await reader.quiz.getByRole("button", { name: "I’m sure" }).focus();
		await page.keyboard.press("Enter");
		await reader.quiz.getByText("What stands behind it").waitFor();
		const { page: other, reader: guesser } = await arriveAt(keys, "kursk-engineers");
		const field = guesser.quiz.locator("[part=quiz] input").first();
		await field.focus();
		await other.keyboard.type("6000");
		await other.keyboard.press("Backspace");
		await expectPage(field).toHaveValue("600");
	});

	it("hears the keys that are not ours", async () => {
		const { page, reader } = await arriveAt(greedy("keydown"), "town-hall");
		await reader.quiz.getByRole("button", { name: "I’m sure" }).focus();
		for (const key of ["j", "Escape", "ArrowDown"]) await page.keyboard.press(key);
		await reader.quiz.getByRole("radio").first().focus();
		await page.keyboard.press("Escape");
		await expect
			.poll(() => heard(page))
			.toEqual(["keydown j", "keydown Escape", "keydown ArrowDown", "keydown Escape"]);
	});

	it("takes no taps, as FastClick does", async () => {
		const { reader } = await arriveAt(greedy("touchstart touchmove touchend"), "town-hall", { hasTouch: true });
		await reader.quiz.getByLabel("The new one").tap();
		await expectPage(reader.quiz.getByLabel("The new one")).toBeChecked();
		await reader.quiz.getByRole("button", { name: "I’m sure" }).tap();
		await reader.quiz.getByText("What stands behind it").waitFor();
	});

	it("still knows of a click beside its menus", async () => {
		const { page, reader } = await arriveAt(greedy("click mousedown"), "town-hall");
		await reader.quiz.getByRole("button", { name: "I’m sure" }).click();
		await expect.poll(() => heard(page)).toEqual(["mousedown ", "click "]);
	});

	it("that has clicks do nothing hears of ours, and they do what they do", async () => {
		const { page, reader } = await arriveAt(greedy("click"), "town-hall");
		await reader.quiz.getByLabel("The new one").click();
		await expectPage(reader.quiz.getByLabel("The new one")).toBeChecked();
		await reader.quiz.locator("footer summary").click();
		await expectPage(reader.quiz.locator("footer details")).toHaveAttribute("open", "");
		await expect.poll(() => heard(page)).toEqual(["click ", "click "]);
	});

	it.each(["document", "window", "document.body"])(
		"that answers false to clicks at its %s hears of ours",
		async (on) => {
			const { page, reader } = await arriveAt(refusing("click", on), "town-hall");
			await reader.quiz.getByLabel("The new one").click();
			await expectPage(reader.quiz.getByLabel("The new one")).toBeChecked();
			await reader.quiz.locator("footer summary").click();
			await expectPage(reader.quiz.locator("footer details")).toHaveAttribute("open", "");
			await expect.poll(() => heard(page)).toEqual(["click true", "click true"]);
		},
	);

	it("that answers false to clicks does not have ours follow the link around", async () => {
		const page = await open(
			publisherPage(`<a href="#elsewhere">${refusing("click", "document")}${embed("town-hall")}</a>`),
		);
		const reader = new Reader(page);
		await reader.arrive();
		await settled(page);
		await reader.quiz.getByLabel("The new one").click();
		await expectPage(reader.quiz.getByLabel("The new one")).toBeChecked();
		await expect.poll(() => heard(page)).toEqual(["click true"]);
		expect(new URL(page.url()).hash).toBe("");
	});

	const wraps = [
		{ around: "a link", before: `<a href="#elsewhere">`, after: "</a>" },
		{
			around: "a link of a shadow tree",
			before: "<story-card>",
			after: `</story-card><script>document.querySelector("story-card").attachShadow({ mode: "open" }).innerHTML = '<a href="#elsewhere"><slot></slot></a>';</script>`,
		},
		{ around: "a label", before: "<label>", after: `<input type="checkbox"></label>` },
		{ around: "a summary", before: "<details><summary>", after: `</summary></details>` },
	];
	it.each(wraps)("has no click in the quiz answered by $around", async ({ before, after }) => {
		const page = await open(publisherPage(before + embed("town-hall") + after));
		const reader = new Reader(page);
		await reader.arrive();
		await settled(page);
		await reader.quiz.getByRole("heading", { level: 3 }).click();
		await reader.quiz.getByLabel("The new one").click();
		await expectPage(reader.quiz.getByLabel("The new one")).toBeChecked();
		await reader.quiz.locator("footer summary").click();
		await expectPage(reader.quiz.locator("footer details")).toHaveAttribute("open", "");
		await reader.quiz.getByRole("button", { name: "I’m sure" }).click();
		await reader.quiz.getByText("What stands behind it").waitFor();
		const answers = `location.hash + [...document.querySelectorAll("body > * input:checked, body > details[open]")].length`;
		await expect.poll(() => page.evaluate(answers)).toBe("0");
	});

	it("has no click in the number field followed by the link around", async () => {
		const page = await open(publisherPage(`<a href="#elsewhere">${embed("kursk-engineers")}</a>`));
		const reader = new Reader(page);
		await reader.arrive();
		await settled(page);
		await reader.quiz.getByRole("textbox").click();
		await page.keyboard.type("6000");
		await reader.quiz.getByRole("slider").click();
		await expectPage(reader.quiz.getByRole("textbox")).not.toHaveValue("6000");
		await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
	});

	it.each(["event.target", "event.currentTarget"])(
		"presses buttons where a carousel captures the pointer (%s)",
		async (by) => {
			const body = `<script>addEventListener("pointerdown", (event) => ${by === "event.target" ? by : "document.body"}.setPointerCapture(event.pointerId))</script>`;
			const { reader } = await arriveAt(body, "town-hall");
			await reader.quiz.getByRole("radio").first().click();
			await expectPage(reader.quiz.getByRole("radio").first()).toBeChecked();
			await reader.quiz.getByText("What is stored").click();
			await expectPage(reader.quiz.locator("footer details")).toHaveAttribute("open", "");
			await reader.check();
		},
	);

	it("keeps nobody from a field's text", async () => {
		const { page, reader } = await arriveAt(
			greedy("mousedown selectstart copy beforeinput contextmenu"),
			"kursk-engineers",
		);
		const field = reader.quiz.locator("[part=quiz] input").first();
		await field.click();
		await page.keyboard.type("6000");
		await expectPage(field).toHaveValue("6000");
		await expect.poll(() => heard(page)).toEqual([]);
	});

	const first = [
		...(["document", "document.body"] as const).map((on) => ({ on, ends: "event.preventDefault()" })),
		{ on: "document", ends: "event.returnValue = false" },
		{ on: "document", ends: "event.stopPropagation(); event.preventDefault()" },
		{ on: "document", ends: "event.stopImmediatePropagation()" },
		{ on: "document.body", ends: "event.cancelBubble = true" },
	] as const;

	it.each(first)("ends nothing of ours that it hears before us, at its $on by $ends", async (hearing) => {
		const all = "keydown keypress keyup beforeinput input pointerdown mousedown touchstart touchend click";
		const { page, reader } = await arriveAt(greedy(all, { ...hearing, first: true }), "town-hall", { hasTouch: true });
		await reader.quiz.getByRole("radio").first().focus();
		await page.keyboard.press("Space");
		await page.keyboard.press("ArrowDown");
		await expectPage(reader.quiz.getByRole("radio").nth(1)).toBeChecked();
		await reader.quiz.getByLabel("The new one").tap();
		await expectPage(reader.quiz.getByLabel("The new one")).toBeChecked();
		await reader.quiz.getByRole("button", { name: "I’m sure" }).click();
		await reader.quiz.getByText("What stands behind it").waitFor();
		const { page: other, reader: guesser } = await arriveAt(
			greedy(all, { ...hearing, first: true }),
			"kursk-engineers",
		);
		const field = guesser.quiz.locator("[part=quiz] input").first();
		await field.click();
		await other.keyboard.type("6000");
		await other.keyboard.press("Backspace");
		await expectPage(field).toHaveValue("600");
	});

	it("sorts a sequence by dragging, whatever hears the pointer before us", async () => {
		const ends = "event.preventDefault(); event.stopPropagation()";
		const pointer = greedy("pointerdown pointermove mousedown mousemove", { first: true, ends });
		const { page, reader } = await arriveAt(pointer, "town-hall");
		await reader.play({ questions: 4 });
		await reader.dragLastToTop(page.mouse, ["mayor", "poet", "choir"]);
		await expectPage(reader.quiz.getByRole("listitem")).toContainText(["choir", "mayor", "poet"]);
	});
});
