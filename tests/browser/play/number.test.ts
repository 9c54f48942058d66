import type { Page } from "playwright-core";
import { beforeAll, describe, it } from "vitest";
import { publish } from "../../../cli/publish.ts";
import type { QuizDocument } from "../../../contract/quiz.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { embed, holdBack, place, publisherPage, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();

/** A quiz of one estimate, with one button that checks. */
function estimate(id: string, scale: { min: number; max: number; step?: number; answer: number; tolerance: number }) {
	const claims = fixtureDocument.claims.flatMap(({ question, ...claim }): QuizDocument["claims"] =>
		question?.kind === "number" ? [{ ...claim, question: { ...question, unit: "people", step: 1, ...scale } }] : [],
	);
	const bands = fixtureDocument.bands.slice(0, 1);
	return { ...fixtureDocument, ...{ id, claims, bands }, confidence: false } satisfies QuizDocument;
}

const engineers = estimate("engineers", { min: 0, max: 20_000, step: 500, answer: 6_000, tolerance: 500 });
const dutch = { ...engineers, id: "ingenieurs", language: "nl" };
const budget = estimate("budget", { min: 0, max: 1_000_000, step: 100_000, answer: 450_000, tolerance: 10_000 });
const frost = estimate("frost", { min: -20, max: 20, answer: -5, tolerance: 0 });

/** Estimates that take more than whole numbers. */
function exact(id: string, scale: object): { file: string; id: string; document: object } {
	const { claims, ...document } = estimate(id, { min: 0, max: 10, answer: 5, tolerance: 1 });
	const written = claims.map(({ question, ...claim }) => ({ ...claim, question: { ...question, unit: "", ...scale } }));
	return { file: "", id, document: { ...document, claims: written } };
}

const inflation = { decimals: 1, format: "percent", min: 0, max: 10, step: 0.1, answer: 3.7, tolerance: 0.2 };
const wall = { format: "year", min: -100, max: 2000, answer: 1989, tolerance: 1 };
const aid = { decimals: 1, currency: "EUR", unit: "bn", min: 0, max: 1000, step: 10, answer: 476.8, tolerance: "5%" };

beforeAll(async () => {
	for (const quiz of [exact("inflation", inflation), exact("wall", wall), exact("aid", aid)]) {
		await publish(place(), quiz);
	}
	for (const document of [engineers, budget, frost, dutch]) {
		await publish(place(), { file: "", id: document.id, document });
	}
});

async function arrive(quiz: string, lang = "en"): Promise<{ page: Page; reader: Reader }> {
	const page = await open(publisherPage(embed(quiz, `lang="${lang}"`)));
	const reader = new Reader(page, 0, lang);
	await reader.arrive();
	return { page, reader };
}

/** The field, what is said below it, and the slider. */
function partsOf({ quiz }: Reader) {
	return { field: quiz.getByRole("textbox"), reading: quiz.locator("#reading"), slider: quiz.getByRole("slider") };
}

describe("the field of an estimate", () => {
	it.each([
		["en", "2.4", "Enter a whole number from 0 to 20,000"],
		["en", "6,000", "6,000 people"],
		["en", "6.000", "6 people"],
		["en", "6 000 people", "6,000 people"],
		["de", "6.000", "6.000 people"],
		["de", "3,7", "Geben Sie eine ganze Zahl von 0 bis 20.000 ein"],
		["de-CH", "6’000", /^6[’']000 people$/],
		["fr", "6 000", "6\u202f000 people"],
		["ar", "٦٠٠٠", "6,000 people"],
		["ja", "６，０００", "6,000 people"],
		["hi", "६,०००", "6,000 people"],
	])("leaves in %s what is typed as it is: %j, and says “%s”", async (lang, typed, said) => {
		const { reader } = await arrive("engineers", lang);
		const { field, reading } = partsOf(reader);
		await field.pressSequentially(typed);
		await expectPage(field).toHaveValue(typed);
		await expectPage(reading).toHaveText(said);
		await expectPage(field).toHaveAttribute("aria-describedby", "reading");
	});

	it.each([
		["", "6.000", "6.000 people"],
		["", "6,0", "6 people"],
		["", "2,4", "Enter a whole number from 0 to 20.000"],
		["nl-BE", "6.000", "6.000 people"],
		["sv", "6.000", "6.000 people"],
		["de", "6.000", "6.000 people"],
		["en", "6.000", "6 people"],
	])("reads in a Dutch quiz, asked for in %j: %j as “%s”", async (lang, typed, said) => {
		const element = await open(publisherPage(embed("ingenieurs", lang && `lang="${lang}"`)));
		const frame = await open(`${place().server}/embed/ingenieurs${lang && `?lang=${lang}`}`);
		for (const page of [element, frame]) {
			await page.getByRole("textbox").fill(typed);
			await expectPage(page.locator("#reading")).toHaveText(said);
		}
	});

	it("reads digits alone until marks and units are understood, and then what was typed", async () => {
		let come = () => undefined;
		const page = await open(publisherPage(embed("engineers")), {
			prepare: (fresh) =>
				fresh.route(/\/assets\/after-/, async (route) => {
					await new Promise<void>((resolve) => {
						come = () => void resolve();
					});
					await route.continue();
				}),
		});
		const reader = new Reader(page);
		await reader.arrive();
		const { field, reading } = partsOf(reader);
		await field.fill("6000");
		await expectPage(reading).toHaveText("6,000 people");
		await field.fill("6,000 people");
		await expectPage(reading).toHaveText("Enter a whole number from 0 to 20,000");
		come();
		await expectPage(reading).toHaveText("6,000 people");
		await expectPage(field).toHaveValue("6,000 people");
	});

	it("takes pasted text, an input method's, and keys without a code", async () => {
		const { page, reader } = await arrive("engineers", "de");
		const { field, reading } = partsOf(reader);
		await field.focus();
		await page.keyboard.insertText("\u00a06.000\u00a0people\n");
		await expectPage(reading).toHaveText("6.000 people");
		await field.fill("");
		const session = await page.context().newCDPSession(page);
		await session.send("Input.imeSetComposition", { text: "６０", selectionStart: 2, selectionEnd: 2 });
		await expectPage(field).toHaveValue("６０");
		await session.send("Input.insertText", { text: "６０００" });
		await expectPage(field).toHaveValue("６０００");
		await expectPage(reading).toHaveText("6.000 people");
	});

	it("does not hear the wheel, nor does the slider", async () => {
		const { page, reader } = await arrive("engineers");
		const { field, slider, reading } = partsOf(reader);
		await field.fill("6000");
		for (const each of [field, slider]) {
			await each.focus();
			await each.hover();
			await page.mouse.wheel(0, 120);
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		}
		await expectPage(field).toHaveValue("6000");
		await expectPage(reading).toHaveText("6,000 people");
	});

	it("is read in a frame also if the code that reads it loads while it is typed", async () => {
		const later = holdBack("**/assets/after-*");
		const page = await open(`${place().server}/embed/engineers`, { prepare: later.prepare });
		await later.asked;
		await page.getByRole("textbox").fill("6,000");
		later.letThrough();
		await expectPage(page.locator("#reading")).toHaveText("6,000 people");
	});

	it("is checked by Enter where there is one button, and says what would be a number where there is none", async () => {
		const { page, reader } = await arrive("engineers");
		const { field, reading } = partsOf(reader);
		await field.pressSequentially("2.4");
		await expectPage(field).not.toHaveAttribute("aria-invalid", "true");
		await page.keyboard.press("Enter");
		await expectPage(field).toHaveAttribute("aria-invalid", "true");
		await expectPage(reading).toHaveClass(/wrong/);
		await expectPage(reader.status).toHaveText("Enter a whole number from 0 to 20,000");
		await page.keyboard.press("Tab");
		await expectPage(field).toHaveAttribute("aria-invalid", "true");
		await field.fill("6,000");
		await expectPage(field).not.toHaveAttribute("aria-invalid", "true");
		// Before what comes later has come, only plain digits are read.
		await expectPage(reading).toHaveText("6,000 people");
		await page.keyboard.press("Enter");
		await expectPage(reader.verdict).toHaveText("Right. The answer: 6,000 people.");
		await expectPage(reader.quiz.getByRole("img")).toHaveAccessibleName(
			"Right answer: 6,000 people. Your answer: 6,000 people",
		);
	});

	it("says aloud what was read when typing has come to an end, and not before", async () => {
		const { page, reader } = await arrive("engineers");
		const status = reader.status;
		await partsOf(reader).field.pressSequentially("6000");
		await expectPage(status).toHaveText("");
		await page.keyboard.press("Tab");
		await expectPage(status).toHaveText("6,000 people");
	});

	it("brings up a keyboard that has a minus where there are numbers below zero", async () => {
		const { reader } = await arrive("frost");
		const { field, reading } = partsOf(reader);
		await expectPage(field).toHaveAttribute("inputmode", "text");
		await field.pressSequentially("−5");
		await expectPage(reading).toHaveText("-5 people");
		const { reader: other } = await arrive("engineers");
		await expectPage(partsOf(other).field).toHaveAttribute("inputmode", "decimal");
	});

	it("begins empty again for another go", async () => {
		const { page, reader } = await arrive("engineers");
		await partsOf(reader).field.fill("6000");
		await page.keyboard.press("Enter");
		await reader.goOn();
		await reader.quiz.getByRole("button", { name: "Play again" }).click();
		await expectPage(partsOf(reader).field).toHaveValue("");
	});
});

describe("the slider", () => {
	it("looks as if nothing were chosen until it is touched, and then goes with the field", async () => {
		const { reader } = await arrive("engineers");
		const { field, slider, reading } = partsOf(reader);
		await expectPage(slider).toHaveAttribute("class", "hollow");
		await expectPage(reader.quiz.locator(".scale")).toHaveText("020,000");
		await slider.press("ArrowRight");
		await expectPage(slider).toHaveAttribute("class", "");
		await expectPage(field).toHaveValue("10500");
		await expectPage(reading).toHaveText("10,500 people");
		await field.fill("6000");
		await expectPage(slider).toHaveValue("6000");
	});

	it("leads to the right answer, whatever the step", async () => {
		const { page, reader } = await arrive("budget");
		const { slider, field } = partsOf(reader);
		await slider.press("Home");
		for (let presses = 0; presses < 9; presses++) await slider.press("ArrowRight");
		await expectPage(field).toHaveValue("450000");
		await field.focus();
		await page.keyboard.press("Enter");
		await expectPage(reader.verdict).toContainText("Right");
	});
});

describe("exact numbers", () => {
	it.each([
		["inflation", "en", "3.7", "3.7%"],
		["inflation", "de", "2,9 %", /^2,9\s%$/],
		["wall", "en", "1989", "1989"],
		["wall", "en", "-44", "44 BC"],
		["aid", "en", "€476.8 bn", "€476.8 bn"],
		["aid", "fr", "476,8", /^476,8\s€ bn$/],
	])("of the quiz %s in %s: %j is read as “%s”", async (quiz, lang, typed, said) => {
		const { reader } = await arrive(quiz, lang);
		const { field, reading } = partsOf(reader);
		await field.pressSequentially(typed);
		await expectPage(reading).toHaveText(said);
		await expectPage(field).toHaveValue(typed);
	});

	it("are graded, and the slider writes what a reader would type", async () => {
		const { page, reader } = await arrive("inflation");
		const { field, reading, slider } = partsOf(reader);
		await slider.focus();
		await page.keyboard.press("Home");
		await page.keyboard.press("ArrowRight");
		await expectPage(reading).toHaveText("0.1%");
		await expectPage(field).toHaveValue("0.1");
		await field.fill("3.55");
		await expectPage(reading).toHaveText("Enter a number from 0.0% to 10.0%");
		await field.fill("3.5");
		await page.keyboard.press("Enter");
		await expectPage(reader.quiz.getByRole("heading", { name: /Right/ })).toBeVisible();
	});
});
