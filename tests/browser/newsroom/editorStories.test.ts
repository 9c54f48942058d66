import { describe, expect, it } from "vitest";
import { findDraft } from "../../../cli/newsroom.ts";
import { publish } from "../../../cli/publish.ts";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { valueAt } from "../../../studio/editor/state/edit.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { claimAt, expectSaved, openClaim } from "../../lib/editor.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { mouseHands } from "../../lib/hands.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();
const wide = { viewport: { width: 1440, height: 900 } };

describe("a quiz about several stories", () => {
	it("gets another story, claims of it, and is about one again", async () => {
		const id = "stories-two";
		await publish(deployment(), { id, document: { ...fixtureDocument, id } });
		const page = await openNewsroom(open, newsroomRoutes.quizEdit(id), { scopes: ["writer"], ...wide });
		await page.getByRole("button", { name: "Add another story" }).click();
		const stories = page.getByRole("group", { name: "Stories" });
		await expectPage(stories.getByLabel("Story 2")).toBeChecked();
		await page.getByLabel("Headline").fill("The drum is back");
		await page.getByLabel("Or paste it here").fill("A drum was heard at noon.");
		await page.getByRole("button", { name: "Use this text" }).click();
		await mouseHands(page).select("A drum was heard");
		await page.getByRole("button", { name: "Make a claim of this" }).click();
		const claim = claimAt(page, 7);
		await expectPage(claim.getByLabel("Which story it is from")).toHaveValue("story-2");
		await claim.getByLabel("Your verdict").fill("Misleading");
		await claim.getByLabel("What the story says").fill("There was a drum.");
		await expectUsable(page);
		await openClaim(page, 1);
		await expectPage(claimAt(page, 1).getByLabel("Which story it is from")).toHaveValue("story-1");
		await expectSaved(page);
		const draft = async () => (await findDraft(deployment(), id))?.document;
		await expect.poll(async () => valueAt(await draft(), ["stories", 1, "headline"])).toBe("The drum is back");
		await expect.poll(async () => valueAt(await draft(), ["claims", 6, "verdict"])).toBe("Misleading");
		await page.setViewportSize(wide.viewport);
		await page.getByText("Headline, day, byline, address").click();
		await page.getByRole("button", { name: "Delete this story" }).click();
		await expectPage(stories).toHaveCount(0);
		await openClaim(page, 7);
		await expectPage(claimAt(page, 7).getByLabel("Which story it is from")).toHaveCount(0);
		await page.getByRole("button", { name: "Undo" }).click();
		await expectPage(stories).toBeVisible();
	});
});
