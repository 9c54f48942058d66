import type { Locator, Page } from "playwright-core";
import { spoken } from "../../widget/allLocales.ts";
import type { Messages } from "../../widget/text.ts";

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
		const spin = quiz.getByRole("spinbutton");
		if (await spin.count()) await spin.fill(String(Math.min(40, Number(await spin.getAttribute("max")))));
		else if (await quiz.getByRole("radio").count()) await quiz.getByRole("radio").first().check();
		else if (await quiz.getByRole("checkbox").count()) await quiz.getByRole("checkbox").first().check();
		else
			await quiz
				.getByRole("button", { name: new RegExp(`^${this.words.moveUp.replace("{item}", "")}`) })
				.last()
				.click();
	}

	async check(): Promise<void> {
		const { sure, check } = this.words;
		await this.quiz.getByRole("button", { name: new RegExp(`^(${sure}|${check})$`) }).click();
	}

	async goOn(): Promise<void> {
		const { next, toResult } = this.words;
		await this.quiz.getByRole("button", { name: new RegExp(`^(${next}|${toResult})$`) }).click();
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
