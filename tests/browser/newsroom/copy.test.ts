import { describe, expect, it } from "vitest";
import { findDocument, findDraft, readReport } from "../../../cli/newsroom.ts";
import { publish } from "../../../cli/publish.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { sendAnswers } from "../../lib/plays.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

const document = (id: string, title: string) => ({ ...fixtureDocument, id, title });

describe("copying a quiz", () => {
	it("makes a draft of its own, with an id that nobody has", async () => {
		await publish(deployment(), { id: "copy-whole", document: document("copy-whole", "Copied whole") });
		await publish(deployment(), { id: "copied-whole-copy", document: document("copied-whole-copy", "Taken") });
		const page = await openNewsroom(open, "/newsroom/quizzes/copy-whole/history", { scopes: ["writer"] });
		await page.getByRole("link", { name: "Copy" }).click();
		await expectPage(page.getByLabel("Title of the copy")).toHaveValue("Copied whole (copy)");
		await expectPage(page.getByRole("button", { name: "Publish the copy at once" })).toHaveCount(0);
		await expectUsable(page);
		await page.getByRole("button", { name: "Save the copy as a draft" }).click();
		await page.waitForURL(/\/newsroom\/quizzes\/copied-whole-copy-2$/);
		const draft = await findDraft(deployment(), "copied-whole-copy-2");
		expect(draft?.document).toEqual(document("copied-whole-copy-2", "Copied whole (copy)"));
	});

	it("publishes it at once for an author, without the figures", async () => {
		await publish(deployment(), { id: "copy-played", document: document("copy-played", "Played already") });
		await sendAnswers(deployment().server, "copy-played", bodyOf(rightResponses));
		const page = await openNewsroom(open, "/newsroom/quizzes/copy-played/copy", { scopes: ["author"] });
		await page.getByLabel("Title of the copy").fill("Not played yet");
		await page.getByRole("button", { name: "Publish the copy at once" }).click();
		await page.waitForURL(/\/newsroom\/quizzes\/not-played-yet\/embed$/);
		expect((await readReport(deployment(), "not-played-yet")).started).toBe(0);
		expect((await readReport(deployment(), "copy-played")).started).toBe(1);
	});

	it("adds chosen questions to the draft of another quiz, whose readers see nothing of it yet", async () => {
		await publish(deployment(), { id: "copy-from", document: document("copy-from", "Questions come from here") });
		await publish(deployment(), { id: "copy-into", document: document("copy-into", "Questions go in here") });
		const page = await openNewsroom(open, "/newsroom/quizzes/copy-from/copy", { scopes: ["writer"] });
		await page.getByLabel("Which clock?").check();
		await page.getByLabel("The bell rang.").check();
		await page.getByLabel("Find the other quiz by title, story or id").fill("go in here");
		await page.getByRole("radio", { name: "Questions go in here" }).check();
		await expectUsable(page);
		await page.getByRole("button", { name: "Copy into “Questions go in here”" }).click();
		await page.waitForURL(/\/newsroom\/quizzes\/copy-into$/);
		const draft = await findDraft(deployment(), "copy-into");
		const [clock, , bell] = fixtureDocument.claims;
		const claims = [...fixtureDocument.claims, { ...clock, id: "clock-2" }, { ...bell, id: "bell-2" }];
		expect(draft?.document).toEqual({ ...document("copy-into", "Questions go in here"), claims });
		expect((await findDocument(deployment(), "copy-into"))?.revision).toBe(1);
	});
});

describe("bringing a revision back", () => {
	it("asks what readers are told where they were told something else, and shows them that note", async () => {
		const explained = (explainer: string) => {
			const [first, ...others] = fixtureDocument.claims;
			return { ...document("copy-noted", "Told otherwise"), claims: [{ ...first, explainer }, ...others] };
		};
		const note = { date: "2026-01-03", note: "The record said otherwise." };
		await publish(deployment(), { id: "copy-noted", document: explained("It has come.") });
		const [first, ...others] = explained("It has not come.").claims;
		const second = { ...explained("It has not come."), claims: [{ ...first, corrections: [note] }, ...others] };
		await publish(deployment(), { id: "copy-noted", document: second });
		const page = await openNewsroom(open, "/newsroom/quizzes/copy-noted/history", { scopes: ["author"] });
		await page.getByRole("button", { name: "Bring back revision 1" }).click();
		await expectPage(page.locator("main")).toContainText("Readers were later told something else in “Which clock?”.");
		await expectPage(page.getByLabel("What was wrong")).toBeFocused();
		await expectUsable(page);
		await page.getByLabel("What was wrong").fill("It has come after all.");
		await page.getByRole("button", { name: "Bring back revision 1 with this note" }).click();
		await expectPage(page.locator("main")).toContainText("Revision 1 is published again");
		const now = await findDocument(deployment(), "copy-noted");
		expect(now).toMatchObject({
			revision: 3,
			document: {
				claims: [
					{ explainer: "It has come.", corrections: [note, { note: "It has come after all." }] },
					{},
					{},
					{},
					{},
					{},
				],
			},
		});
	});
});
