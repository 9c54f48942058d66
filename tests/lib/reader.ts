import type { FrameLocator, Locator, Mouse, Page } from "playwright-core";
import { spoken } from "../../widget/language/allLocales.ts";
import type { Messages } from "../../widget/language/text.ts";
import { expectPage, readAfter } from "./expectPage.ts";

/** How released scripts say what is said otherwise by now. */
const RELEASED = "I’m sure|Ich bin sicher|Ich bin mir sicher|Check my answer";

/** The next heading gets the focus a frame after it appears. What is typed before that would be lost. */
const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** A reader at one quiz of a page. */
export class Reader {
	readonly quiz: Locator;
	readonly words: Messages;

	constructor(page: Page | FrameLocator, nth = 0, lang = "en") {
		this.words = spoken(lang).messages;
		this.quiz = page.locator("readback-quiz").nth(nth);
	}

	async arrive(): Promise<void> {
		await this.quiz.scrollIntoViewIfNeeded();
		await this.quiz.getByRole("heading", { level: 3 }).waitFor();
	}

	/** What the reader sees of the quiz. */
	get card(): Locator {
		return this.quiz.locator("section");
	}

	/** The heading that says how it went. */
	get verdict(): Locator {
		return this.quiz.locator("[part=verdict]");
	}

	/** What a screen reader announces. */
	get status(): Locator {
		return this.quiz.getByRole("status");
	}

	/** Waits until all these words are to be seen. */
	async sees(...words: (string | RegExp)[]): Promise<void> {
		for (const each of words) await expectPage(this.card).toContainText(each, { useInnerText: true });
	}

	/** Gives some response to the question at hand, whatever its kind, without checking it. */
	async respond(): Promise<void> {
		const { quiz } = this;
		const control = quiz.locator("[part=quiz] input, .mover:not([aria-disabled=true])");
		const attribute = (name: string) =>
			readAfter(control.first().waitFor({ state: "attached" }), () => control.first().getAttribute(name));
		const kind = await attribute("type");
		if (kind === "text") {
			const slider = quiz.getByRole("slider");
			const max = await readAfter(slider.waitFor(), () => slider.getAttribute("max"));
			await quiz.getByRole("textbox").fill(String(Math.min(40, Number(max))));
		} else if (kind === "button") await control.last().click();
		else await control.first().check();
	}

	/** Drags the last row of a sequence above the first, with the mouse. `order` is what the rows say before. */
	async dragLastToTop(mouse: Mouse, order: string[]): Promise<void> {
		const rows = this.quiz.getByRole("listitem");
		const inOrder = expectPage(rows).toContainText(order);
		await rows.last().scrollIntoViewIfNeeded();
		const box = (await readAfter(inOrder, () => rows.last().boundingBox())) ?? { x: 0, y: 0, height: 0 };
		await mouse.move(box.x + 20, box.y + box.height / 2);
		await mouse.down();
		await mouse.move(box.x + 20, box.y - box.height * 1.5, { steps: 8 });
		await mouse.up();
	}

	/** Checks the response. The verdict comes at once, what explains it a frame later, and then this returns. */
	async check(): Promise<void> {
		const { sure, check } = this.words;
		await this.quiz.getByRole("button", { name: new RegExp(`^(${sure}|${check}|${RELEASED})$`) }).click();
		await this.onward.waitFor();
	}

	/** The way to the next question, or to the result. */
	private get onward(): Locator {
		const { next, toResult } = this.words;
		return this.quiz.getByRole("button", { name: new RegExp(`^(${next}|${toResult})$`) });
	}

	async goOn(): Promise<void> {
		await this.onward.click();
		await this.onward.waitFor({ state: "hidden" });
		await this.quiz.evaluate(nextFrame);
	}

	/** Whether the result is there, once something is. */
	private async isThrough(): Promise<boolean> {
		const { sure, check } = this.words;
		const result = this.quiz.locator("[part=result]");
		const question = this.quiz.getByRole("button", { name: new RegExp(`^(${sure}|${check}|${RELEASED})$`) });
		return readAfter(result.or(question).waitFor(), () => result.isVisible());
	}

	/** Plays to the result, or so many questions; tells how many there were. `each` is called twice at every one. */
	async play({
		questions: most = Number.POSITIVE_INFINITY,
		each = async () => undefined,
	}: {
		questions?: number;
		each?: (state: "asking" | "explaining") => Promise<void>;
	} = {}): Promise<number> {
		let questions = 0;
		while (questions < most && !(await this.isThrough())) {
			await each("asking");
			await this.respond();
			await this.check();
			await each("explaining");
			await this.goOn();
			questions++;
		}
		return questions;
	}
}
