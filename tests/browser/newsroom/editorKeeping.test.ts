import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findDraft, saveDraft } from "../../../cli/newsroom.ts";
import { newsroomLink } from "../../../cli/newsroomLink.ts";
import { publish } from "../../../cli/publish.ts";
import { textAt } from "../../../studio/editor/state/edit.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { expectSaved } from "../../lib/editor.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom, tokenWith } from "../../lib/studio.ts";

const { open } = useBrowser();

async function edited(id: string): Promise<Page> {
	await publish(deployment(), { id, document: { ...fixtureDocument, id } });
	const page = await openNewsroom(open, `/newsroom/quizzes/${id}`, { scopes: ["writer"] });
	await expectPage(titleOf(page)).toBeVisible();
	return page;
}

const titleOf = (page: Page) => page.getByLabel("Title", { exact: true });
const headlineOf = (page: Page) => page.getByLabel("Headline");
const status = (page: Page) => page.locator(".saved");
const draftOf = async (id: string) => (await findDraft(deployment(), id))?.document;

/** What this machine has kept, as text. */
const copiesOf = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opened = indexedDB.open("readback-newsroom");
				opened.onsuccess = () => {
					const all = opened.result.transaction("copies").objectStore("copies").getAll();
					all.onsuccess = () => resolve(JSON.stringify(all.result));
				};
			}),
	);

/** Ends a tab as a dead battery does: nothing of it runs any more. One that is closed may send what it has until then. */
async function kill(page: Page): Promise<void> {
	const died = page.waitForEvent("crash");
	const browser = await page.context().newCDPSession(page);
	// Nobody is left to answer.
	browser.send("Page.crash").catch(String);
	await died;
	await page.close();
}

describe("an editor's work", () => {
	it("is there again after the tab was killed in mid-sentence", async () => {
		const page = await edited("keep-killed");
		const context = page.context();
		await context.setOffline(true);
		await titleOf(page).fill("Half a sent");
		await expect.poll(() => copiesOf(page)).toContain("Half a sent");
		await kill(page);
		await context.setOffline(false);
		const next = await context.newPage();
		await next.goto(`${deployment().server}/newsroom/quizzes/keep-killed`);
		await expectPage(titleOf(next)).toHaveValue("Half a sent");
		await expectPage(next.getByText("was restored from this machine").first()).toBeVisible();
		await expectSaved(next);
		await expect.poll(async () => textAt(await draftOf("keep-killed"), ["title"])).toBe("Half a sent");
		await expect.poll(() => copiesOf(next)).toBe("[]");
		await expectUsable(next);
	});

	it("is kept on the machine while there is no network, and saved when there is", async () => {
		const page = await edited("keep-offline");
		await page.context().setOffline(true);
		await titleOf(page).fill("On the train");
		await expectPage(status(page)).toContainText("Saved on this machine. The server does not answer");
		await page.context().setOffline(false);
		await expectSaved(page);
		await expect.poll(async () => textAt(await draftOf("keep-offline"), ["title"])).toBe("On the train");
	});

	it("is saved after the session has ended, once somebody has signed in again in another tab", async () => {
		const page = await edited("keep-session");
		await page.context().clearCookies();
		await titleOf(page).fill("Past midnight");
		await expectPage(status(page)).toContainText("Your session has ended. Saved on this machine.");
		await expectPage(page.getByRole("link", { name: "Sign in" })).toBeVisible();
		await expectUsable(page);
		const { token } = await tokenWith("writer");
		const other = await page.context().newPage();
		await other.goto(await newsroomLink({ server: deployment().server, token }, "/newsroom"));
		await other.getByRole("button", { name: "Open the newsroom" }).click();
		await expectPage(other).toHaveURL(/\/newsroom$/);
		await page.bringToFront();
		await page.evaluate(() => dispatchEvent(new Event("focus")));
		await expectSaved(page);
	});

	it("is there when the lid is opened, and says that the session has ended meanwhile", async () => {
		const page = await edited("keep-lid");
		const browser = await page.context().newCDPSession(page);
		const lid = (state: "frozen" | "active") => browser.send("Page.setWebLifecycleState", { state });
		await titleOf(page).fill("Before the lid");
		await lid("frozen");
		await page.context().clearCookies();
		await lid("active");
		await expectPage(titleOf(page)).toHaveValue("Before the lid");
		await expectPage(status(page)).toContainText("Saved on this machine.");
		await expect.poll(() => copiesOf(page)).toContain("Before the lid");
	});

	it("is on the machine when the lid is closed for good in the middle of a word", async () => {
		const page = await edited("keep-battery");
		const context = page.context();
		await context.setOffline(true);
		await titleOf(page).focus();
		await page.keyboard.type(" and hal");
		await expect.poll(() => copiesOf(page)).toContain(" and hal");
		await kill(page);
		await context.setOffline(false);
		const next = await context.newPage();
		await next.goto(`${deployment().server}/newsroom/quizzes/keep-battery`);
		await expectPage(titleOf(next)).toHaveValue(/ and hal/);
		await expectPage(next.getByText("was restored from this machine").first()).toBeVisible();
	});

	it("takes in what a colleague and the command line have saved, and asks where both changed the same", async () => {
		const one = await edited("keep-two");
		const two = await openNewsroom(open, "/newsroom/quizzes/keep-two", { scopes: ["writer"] });
		await expectPage(titleOf(two)).toBeVisible();
		await titleOf(one).fill("The first one's title");
		await expectSaved(one);
		await headlineOf(two).fill("The second one's headline");
		await expectSaved(two);
		await expectPage(titleOf(two)).toHaveValue("The first one's title");
		await expect
			.poll(async () => [
				textAt(await draftOf("keep-two"), ["title"]),
				textAt(await draftOf("keep-two"), ["article", "headline"]),
			])
			.toEqual(["The first one's title", "The second one's headline"]);
		const draft = await findDraft(deployment(), "keep-two");
		const document = { ...fixtureDocument, id: "keep-two", title: "The command line's title" };
		await saveDraft(deployment(), { file: "keep-two.yaml", id: "keep-two", document, base: {} }, draft?.version ?? 0);
		await titleOf(two).fill("The second one's title");
		const dialog = two.getByRole("dialog", { name: "Somebody else has changed the same place" });
		const conflict = dialog.getByRole("group", { name: "The quiz: Title" });
		await expectPage(conflict).toContainText("The command line's title");
		await expectUsable(two);
		await conflict.getByLabel(/^Yours/).check();
		await dialog.getByRole("button", { name: "Go on with this" }).click();
		await expectSaved(two);
		await expect.poll(async () => textAt(await draftOf("keep-two"), ["title"])).toBe("The second one's title");
	});
});
