import { describe, it } from "vitest";
import { publish } from "../../../cli/publish.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { sendAnswers } from "../../lib/plays.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

describe("the figures of all quizzes", () => {
	it("count again what was played, name what was misunderstood, and lead to it", async () => {
		await publish(deployment(), { id: "overview-page", document: { ...fixtureDocument, id: "overview-page" } });
		for (let n = 0; n < 12; n++)
			await sendAnswers(deployment().server, "overview-page", bodyOf({ ...rightResponses, clock: "old" }));
		const page = await openNewsroom(open, "/newsroom", { scopes: ["writer"] });
		await page.getByRole("link", { name: "Figures of all quizzes" }).click();
		// Other files play at the same server; what a month sums to is tested in the Worker.
		const lead =
			/^\d+ readers in \w+ \d{4}, in \d+ quiz(zes)?\. \d+ of them finished; their mean is \d+% of full marks\.$/;
		await expectPage(page.locator(".lead")).toHaveText(lead);
		const alerts = page.locator('a[href="/newsroom/quizzes/overview-page/figures"]');
		const alert = alerts.filter({ hasText: "Explain better, or check the right answer of: Which clock?" });
		await expectPage(alert).toBeVisible();
		await expectUsable(page);
		const own = page.locator('#misunderstood ~ ol > li a[href*="/overview-page/"]');
		await own.filter({ hasText: "Which clock?" }).click();
		await page.waitForURL(/\/newsroom\/quizzes\/overview-page\/figures#clock$/);
	});
});
