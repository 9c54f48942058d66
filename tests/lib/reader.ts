import type { Locator, Page } from "playwright-core";
import { spoken } from "../../widget/language/allLocales.ts";
import type { Messages } from "../../widget/language/text.ts";

/** A reader at one quiz of a page. */
export class Reader {
	readonly quiz: Locator;
	readonly words: Messages;

	constructor(page: Page, nth = 0, lang = "en") {
		this.words = spoken(lang).messages;
		this.quiz = page.locator("readback-quiz").nth(nth);
	}

	async arrive(): Promise<void> {
		await this.quiz.scrollIntoViewIfNeeded();
		await this.quiz.getByRole("heading", { level: 3 }).waitFor();
	}

	/** What the reader sees of the quiz. */
	text(): Promise<string> {
		return this.quiz.locator("section").innerText();
	}

	/** Gives some response to the question at hand, whatever its kind, without checking it. */
	async respond(): Promise<void> {
		const { quiz } = this;
		const control = quiz.locator("[part=quiz] input, .mover:not([aria-disabled=true])");
		const kind = await control.first().evaluate((each) => each.getAttribute("type"));
		if (kind === "number") {
			const field = quiz.getByRole("spinbutton");
			await field.fill(String(Math.min(40, Number(await field.getAttribute("max")))));
		} else if (kind === "button") await control.last().click();
		else await control.first().check();
	}

	/** Checks the response. The verdict comes at once, what explains it a frame later, and then this returns. */
	async check(): Promise<void> {
		const { sure, check } = this.words;
		await this.quiz.getByRole("button", { name: new RegExp(`^(${sure}|${check})$`) }).click();
		await this.quiz.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
	}

	/** The way to the next question, or to the result. */
	private onward(): Locator {
		const { next, toResult } = this.words;
		return this.quiz.getByRole("button", { name: new RegExp(`^(${next}|${toResult})$`) });
	}

	async goOn(): Promise<void> {
		await this.onward().click();
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
		while (questions < most && (await this.quiz.getByRole("button", { name: this.words.shareResult }).count()) === 0) {
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

/** Addresses and methods of all API requests of a page, as they are made. */
export function watchApi(page: Page): string[] {
	const seen: string[] = [];
	page.on("request", (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.startsWith("/api/")) seen.push(`${request.method()} ${pathname}`);
	});
	return seen;
}
