import { describe, expect, it } from "vitest";
import { listQuizzes, saveDraft } from "../../../cli/newsroom.ts";
import { publish } from "../../../cli/publish.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { sendAnswers } from "../../lib/plays.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

const quizFile = (id: string, title: string) => ({
	file: "",
	id,
	document: { ...fixtureDocument, id, title },
	base: {},
});

async function publishTitled(id: string, title: string): Promise<void> {
	await publish(deployment(), { id, document: { ...fixtureDocument, id, title } });
}

describe("the newsroom's home", () => {
	it("finds quizzes by words and by state, keeps that in its address, and leads on", async () => {
		await publishTitled("home-muehle", "Die Mühle am Bach");
		const page = await openNewsroom(open, "/newsroom", { scopes: ["writer"] });
		const rows = page.locator(".quizzes > li");
		const search = page.getByLabel("Search titles, stories and ids");
		await search.fill("bach MUHL");
		await expectPage(rows).toHaveCount(1);
		await expectPage(rows).toContainText("Die Mühle am Bach");
		await page.reload();
		await expectPage(rows).toHaveCount(1);
		await page.getByLabel("Withdrawn", { exact: true }).check();
		await expectPage(page.getByRole("status")).toContainText("No quiz matches");
		await search.fill("");
		await expectPage(rows).toContainText(["Withdrawn"]);
		await page.getByLabel("All", { exact: true }).check();
		await search.fill("home-muehle");
		await expectPage(rows).toHaveText([/Die Mühle am Bach/]);
		await rows.getByRole("link", { name: "Embed" }).click();
		await expectPage(page.getByRole("heading", { level: 1 })).toHaveText("Die Mühle am Bach");
	});

	it("shows fifty at a time", async () => {
		for (let n = 0; n < 51; n++) await publishTitled(`home-many-${n}`, `One of many ${n}`);
		const page = await openNewsroom(open, "/newsroom?q=many");
		const rows = page.locator(".quizzes > li");
		await expectPage(rows).toHaveCount(50);
		await page.getByRole("button", { name: "Next 50" }).click();
		await expectPage(rows).toHaveCount(1);
		await page.reload();
		await expectPage(rows).toHaveCount(1);
		await page.getByRole("button", { name: "First page" }).click();
		await expectPage(rows).toHaveCount(50);
		await page.goBack();
		await expectPage(rows).toHaveCount(1);
		expect((await listQuizzes(deployment())).filter(({ id }) => id.startsWith("home-many"))).toHaveLength(51);
	});

	it("lists a draft of a quiz that was never published, and says who changed what last", async () => {
		await saveDraft(deployment(), quizFile("home-draft", "Only a draft"), 0);
		await publishTitled("home-both", "Published with a draft");
		await saveDraft(deployment(), quizFile("home-both", "Draft"), 0);
		const page = await openNewsroom(open, "/newsroom?state=draft");
		const rows = page.locator(".quizzes > li");
		await expectPage(rows.filter({ hasText: "Only a draft" })).toContainText("Draft, not published yet");
		await expectPage(rows.filter({ hasText: "home-both" })).toContainText("Has a draft that is not published");
		await expectPage(rows.first()).toContainText("by the deployment's token");
	});

	it("shows readers, their mean and what is most pressing to mend, and when that was looked at", async () => {
		await publishTitled("home-figures", "Played a dozen times");
		for (let n = 0; n < 12; n++)
			await sendAnswers(deployment().server, "home-figures", bodyOf({ ...rightResponses, clock: "old" }));
		const page = await openNewsroom(open, "/newsroom?q=home-figures", { scopes: ["writer"] });
		const row = page.locator(".quizzes > li");
		await expectPage(row).toContainText("12 readers · 12 finished · 80% of full marks on average as of ");
		await row.getByRole("link", { name: "Explain better, or check the right answer of: Which clock?" }).click();
		await page.waitForURL(/home-figures\/figures$/);
	});

	it("is usable by everyone, on every width, light and dark", async () => {
		const page = await openNewsroom(open, "/newsroom");
		await expectPage(page.locator(".quizzes > li").first()).toBeVisible();
		await expectUsable(page);
	});
});

describe("a quiz's history", () => {
	it("says what changed, and brings an older revision back", async () => {
		await publishTitled("home-history", "First title");
		await publishTitled("home-history", "Second title");
		const page = await openNewsroom(open, "/newsroom/quizzes/home-history/history", { scopes: ["author"] });
		await expectPage(page.locator(".revisions > li").first()).toContainText("Changed: the title.");
		await page.getByRole("button", { name: "Bring back revision 1" }).click();
		await expectPage(page.getByRole("status")).toContainText("Revision 1 is published again");
		await expectPage(page.getByRole("heading", { level: 1 })).toHaveText("First title");
		await expectPage(page.locator(".revisions > li")).toHaveCount(3);
		await expectUsable(page);
	});

	it("overwrites nobody's work that came meanwhile", async () => {
		await publishTitled("home-raced", "First title");
		await publishTitled("home-raced", "Second title");
		const page = await openNewsroom(open, "/newsroom/quizzes/home-raced/history");
		await expectPage(page.getByRole("button", { name: "Bring back revision 1" })).toBeVisible();
		await publishTitled("home-raced", "Third title");
		await page.getByRole("button", { name: "Bring back revision 1" }).click();
		await expectPage(page.getByRole("alert")).toContainText("Revision 3 is published now");
		await expectPage(page.locator(".revisions > li")).toHaveCount(3);
	});

	it("withdraws, restores, and deletes once the title is typed", async () => {
		await publishTitled("home-delete", "Not for long");
		const page = await openNewsroom(open, "/newsroom/quizzes/home-delete/history");
		await page.getByRole("button", { name: "Withdraw from readers" }).click();
		await expectPage(page.locator("main")).toContainText("Readers cannot see this quiz");
		await page.getByRole("button", { name: "Give back to readers" }).click();
		await expectPage(page.getByRole("button", { name: "Withdraw from readers" })).toBeVisible();
		await page.getByText("Delete this quiz").click();
		const remove = page.getByRole("button", { name: "Delete for good" });
		await page.getByLabel("The quiz’s title").fill("Not for");
		await expectPage(remove).toBeDisabled();
		await page.getByLabel("The quiz’s title").fill("Not for long");
		await remove.click();
		await page.waitForURL(/\/newsroom$/);
		await expectPage(page.locator(".quizzes > li").first()).toBeVisible();
		expect((await listQuizzes(deployment())).some(({ id }) => id === "home-delete")).toBe(false);
	});

	it("offers a writer nothing that a writer may not do", async () => {
		const page = await openNewsroom(open, "/newsroom/quizzes/town-hall/history", { scopes: ["writer"] });
		await expectPage(page.locator(".revisions > li").first()).toBeVisible();
		await expectPage(page.locator("main").getByRole("button")).toHaveCount(0);
	});
});
