import { describe, expect, it } from "vitest";
import { publish } from "../../../cli/publish.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { holdBack, place, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { settled } from "../../lib/requests.ts";

const { open } = useBrowser();

describe("the reader page without JavaScript", () => {
	it("is a quiz that can be answered, reloaded and gone back to", async () => {
		const page = await open(`${place().server}/quizzes/town-hall`, { javaScriptEnabled: false });
		await page.getByRole("group", { name: "Which clock?" }).getByLabel("The new one").check();
		await page.getByRole("button", { name: "Check answer" }).click();
		const right = page.getByRole("heading", { name: /^✓ Right/ });
		await expectPage(right).toBeVisible();
		await expectPage(page.getByText("What stands behind it")).toBeVisible();
		await page.reload();
		await expectPage(right).toBeVisible();
		await page.getByRole("group", { name: "The bell rang." }).getByLabel("False").check();
		await page.getByRole("button", { name: "Check answer" }).click();
		await expectPage(right).toHaveCount(2);
		await page.goBack();
		await expectPage(right).toHaveCount(1);
		await expectPage(page.getByRole("group", { name: "The bell rang." })).toBeVisible();
	});

	it("shows what was answered as the widget does: rows of a line or two, thin bars, a chart in the page's colours", async () => {
		const page = await open(`${place().server}/quizzes/kursk-engineers`, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 640 },
		});
		const numbers = page.getByRole("group", { name: "How many engineers" });
		await numbers.getByRole("textbox").fill("9000");
		await page.getByRole("group", { name: "Who is reported" }).getByLabel("Sergei Lavrov").check();
		await page.getByRole("button", { name: "Check answer" }).click();
		const rows = page.getByRole("listitem").filter({ hasText: /^(Kim Jong Un|Sergei)/ });
		await expectPage(rows).toHaveCount(3);
		await expect
			.poll(() => rows.evaluateAll((all) => Math.max(...all.map((row) => row.clientHeight))))
			.toBeLessThan(80);
		const truth = page.getByText("Right answer", { exact: true }).and(page.locator("text"));
		await expectPage(truth).toHaveCSS("fill", "rgb(10, 102, 64)");
	});

	it.each([
		["engineers-en", "en", "6.000", "6 people", "6 people"],
		["engineers-nl", "nl", "6,000", "6 people", "6 people"],
	])("says in %s what was read from %j before it counts", async (id, language, typed, said, answered) => {
		const [claim] = fixtureDocument.claims.filter(({ question }) => question?.kind === "number");
		if (claim?.question?.kind !== "number") throw new Error("the fixture has no estimate");
		const question = { ...claim.question, unit: "people", min: 0, max: 20_000, answer: 6_000, tolerance: 0 };
		const claims = [{ ...claim, question }];
		const bands = fixtureDocument.bands.slice(0, 1);
		await publish(place(), { file: "", id, document: { ...fixtureDocument, id, language, claims, bands } });
		const page = await open(`${place().server}/quizzes/${id}`, { javaScriptEnabled: false });
		const [field, check] = [page.getByRole("textbox"), page.getByRole("button", { name: "Check answer" })];
		await field.fill(typed);
		await check.click();
		await expectPage(page.getByRole("alert")).toContainText(said);
		await expectPage(field).toHaveValue(typed);
		await expectPage(field).toHaveAccessibleDescription(said);
		await expectPage(field).not.toHaveAttribute("aria-invalid", "true");
		// Another number is another question.
		await field.fill(`${typed}0`);
		await check.click();
		await expectPage(field).toBeVisible();
		await field.fill(typed);
		await check.click();
		await expectPage(page.getByRole("alert")).toContainText(said);
		await check.click();
		await expectPage(page.getByRole("img")).toHaveAccessibleName(
			`Right answer: 6${language === "nl" ? "." : ","}000 people. Your answer: ${answered}`,
		);
	});

	it.each(["6,000", "6000", "６０００ people"])("counts at once what is plainly a number: %j", async (typed) => {
		const page = await open(`${place().server}/quizzes/kursk-engineers`, { javaScriptEnabled: false });
		await page.getByRole("textbox").fill(typed);
		await page.getByRole("button", { name: "Check answer" }).click();
		await expectPage(page.getByRole("textbox")).toHaveCount(0);
	});

	it("needs no scrolling sideways on a narrow screen", async () => {
		const page = await open(`${place().server}/quizzes/kursk-engineers`, {
			javaScriptEnabled: false,
			viewport: { width: 320, height: 600 },
		});
		await expect.poll(() => page.locator("html").evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

describe("the reader page with JavaScript", () => {
	it("becomes the widget, unless somebody has begun in its form", async () => {
		for (const hasBegun of [false, true]) {
			const script = holdBack("**/assets/player-*");
			const page = await open(`${place().server}/quizzes/town-hall`, { ...script, waitUntil: "commit" });
			const form = page.getByRole("group", { name: "Which clock?" });
			await form.waitFor();
			if (hasBegun) await form.getByLabel("The new one").check();
			script.letThrough();
			if (!hasBegun) {
				await page.getByText("Question 1 of 5").waitFor();
				continue;
			}
			const right = page.getByRole("heading", { name: /^✓ Right/ });
			await settled(page);
			await expectPage(form.getByLabel("The new one")).toBeChecked();
			await page.getByRole("button", { name: "Check answer" }).click();
			await expectPage(right).toBeVisible();
			// Nor is what was handed in thrown away once the script of the next page is there.
			await settled(page);
			await expectPage(right).toBeVisible();
			await page.getByRole("group", { name: "The bell rang." }).getByLabel("False").check();
			await page.getByRole("button", { name: "Check answer" }).click();
			await expectPage(right).toHaveCount(2);
		}
	});
});
