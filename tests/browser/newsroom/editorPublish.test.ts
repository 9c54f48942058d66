import { describe, expect, it } from "vitest";
import { findDocument, findDraft, saveDraft } from "../../../cli/newsroom.ts";
import { publish } from "../../../cli/publish.ts";
import type { QuizDocument } from "../../../contract/quiz.ts";
import { textAt, valueAt } from "../../../studio/editor/state/edit.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { expectSaved, openClaim } from "../../lib/editor.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

async function published(id: string, change: Partial<QuizDocument> = {}): Promise<string> {
	await publish(deployment(), { id, document: { ...fixtureDocument, id, title: `The quiz ${id}`, ...change } });
	return `/newsroom/quizzes/${id}`;
}

const storedOf = async (id: string) => (await findDocument(deployment(), id))?.document;

describe("publishing from the editor", () => {
	it("says what changes, asks what was wrong, and gives the code for the story", async () => {
		const page = await openNewsroom(open, await published("publish-right"), { scopes: ["author"] });
		const claim = await openClaim(page, 1);
		await claim.getByLabel("Answer 1 is right").check();
		await claim.getByLabel("What readers who pick it are told").nth(1).fill("No longer.");
		await page.getByRole("button", { name: "Publish …" }).click();
		const dialog = page.getByRole("dialog", { name: "Publish" });
		await expectPage(dialog).toContainText("“The article says that the clock has come.”: Answers");
		await dialog.getByLabel(/^What was wrong in/).fill("It was the old clock.");
		await expectUsable(page);
		await dialog.getByRole("button", { name: "Publish", exact: true }).click();
		await expectPage(dialog.getByRole("status").first()).toContainText("Published as revision 2.");
		await expectPage(dialog.getByLabel("Code", { exact: true })).toHaveValue(/^<readback-quiz quiz="publish-right"/);
		await expect
			.poll(async () => valueAt(await storedOf("publish-right"), ["claims", 0, "corrections", 0, "note"]))
			.toBe("It was the old clock.");
		await expect.poll(() => findDraft(deployment(), "publish-right")).toBeUndefined();
		await expectUsable(page);
		await dialog.getByRole("button", { name: "Back to the editor" }).click();
		await expectPage(page.getByText("As published")).toBeVisible();
	});

	it("asks for no correction where the editor says that only the spelling has changed", async () => {
		const page = await openNewsroom(open, await published("publish-spelling"), { scopes: ["author"] });
		const claim = await openClaim(page, 1);
		await claim.getByLabel("Answer 1", { exact: true }).fill("The ould one");
		await page.getByRole("button", { name: "Publish …" }).click();
		const dialog = page.getByRole("dialog");
		await expectPage(dialog.getByLabel(/^What was wrong in/)).toBeVisible();
		await dialog.getByLabel("Only the spelling has changed").check();
		await expectPage(dialog.getByLabel(/^What was wrong in/)).toHaveCount(0);
		await dialog.getByRole("button", { name: "Publish", exact: true }).click();
		await expectPage(dialog).toContainText("Published as revision 2.");
	});

	it("publishes nothing that is not done, and leads to what is left to do", async () => {
		const page = await openNewsroom(open, await published("publish-undone"), { scopes: ["author"] });
		await page.getByLabel("Title", { exact: true }).fill("");
		await expectPage(page.getByRole("button", { name: /^1 thing to write/ })).toBeVisible();
		await page.getByRole("button", { name: "Publish …" }).click();
		await expectPage(page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
		await page.getByRole("button", { name: "Show what is left to do" }).click();
		await page.getByRole("button", { name: "Give the quiz a title." }).click();
		await expectPage(page.getByLabel("Title", { exact: true })).toBeFocused();
	});

	it("takes in what somebody else published, and asks where both changed the same", async () => {
		const path = await published("publish-two");
		const page = await openNewsroom(open, path, { scopes: ["author"] });
		await page.getByLabel("Title", { exact: true }).fill("My title");
		await expectSaved(page);
		await published("publish-two", { title: "Their title", dontKnow: false });
		await page.getByRole("button", { name: "Publish …" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByRole("button", { name: "Publish", exact: true }).click();
		const conflict = dialog.getByRole("group", { name: "The quiz: Title" });
		await expectPage(conflict).toContainText("My title");
		await expectUsable(page);
		await conflict.getByLabel(/^Theirs/).check();
		await dialog.getByRole("button", { name: "Go on with this" }).click();
		await expectPage(page.getByLabel("Title", { exact: true })).toHaveValue("Their title");
	});

	it("leaves a draft that somebody else has saved meanwhile", async () => {
		const id = "publish-beside";
		const page = await openNewsroom(open, await published(id), { scopes: ["author"] });
		await page.getByLabel("Title", { exact: true }).fill("My title");
		await expectSaved(page);
		const draft = await findDraft(deployment(), id);
		const theirs = { ...fixtureDocument, id, title: "My title", dontKnow: false };
		await saveDraft(deployment(), { file: "", id, document: theirs, base: {} }, draft?.version ?? 0);
		await page.getByRole("button", { name: "Publish …" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByRole("button", { name: "Publish", exact: true }).click();
		await expectPage(dialog).toContainText("Published as revision 2.");
		await expect.poll(async () => valueAt((await findDraft(deployment(), id))?.document, ["dontKnow"])).toBe(false);
		await page.reload();
		await expectPage(page.getByLabel("Offer “I don’t know” as an answer")).not.toBeChecked();
	});

	it("makes the id of a new quiz of its title, beside one that is there", async () => {
		await published("what-now");
		const page = await openNewsroom(open, "/newsroom/new", { scopes: ["author"] });
		await page.getByLabel("Title", { exact: true }).fill("What now?");
		await page.getByLabel("Headline").fill("The bell rang");
		const claim = await openClaim(page, 1);
		await claim.getByLabel("What the story says").fill("It rang.");
		await claim.getByRole("button", { name: "Add a passage" }).click();
		await page.keyboard.type("the bell rang at noon");
		await claim.getByLabel("How certain it is").selectOption("reported");
		await claim.getByLabel("Who says it").fill("The mayor");
		await claim.getByLabel("What is behind it").fill("It *rang*.");
		await claim.getByLabel("Question", { exact: true }).fill("When did it ring?");
		for (const [n, answer] of ["Noon", "One", "Never"].entries()) {
			await claim.getByLabel(`Answer ${n + 1}`, { exact: true }).fill(answer);
			if (n > 0)
				await claim
					.getByLabel(/^What readers who pick it are told/)
					.nth(n)
					.fill("At noon.");
		}
		await claim.getByLabel("Answer 1 is right").check();
		await page.getByRole("button", { name: "Publish …" }).click();
		await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
		await expectPage(page.getByRole("dialog")).toContainText("Published as revision 1.");
		await expectPage(page).toHaveURL(/\/newsroom\/quizzes\/what-now-2$/);
		await expect.poll(async () => textAt(await storedOf("what-now-2"), ["claims", 0, "id"])).toBe("it-rang");
	});
});
