import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findDraft, saveDraft } from "../../../cli/newsroom.ts";
import { inNewsroom, newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { routes } from "../../../contract/wire.ts";
import { valueAt } from "../../../studio/editor/state/edit.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { claimAt, expectSaved, openClaim } from "../../lib/editor.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

async function drafted(id: string, document: Record<string, unknown>): Promise<Page> {
	await saveDraft(deployment(), { file: "", id, document: { id, ...document }, base: {} }, 0);
	return openNewsroom(open, newsroomRoutes.quizEdit(id), { scopes: ["author"] });
}

const draftOf = async (id: string) => (await findDraft(deployment(), id))?.document;

const [first, second] = fixtureDocument.claims;
const future = {
	language: "en",
	title: "From another version",
	article: { headline: "A story", date: "2026-01-02", mood: "calm" },
	rounds: [{ of: 3 }],
	claims: [
		{ ...first, question: { kind: "map", prompt: "Where?", answer: { lat: 1, lon: 2 } } },
		"a claim in one line",
		{ ...second, passages: "all of it", sources: 7, explainer: ["One.", "Two."] },
	],
	bands: "none",
};

describe("a stored document that this version cannot read", () => {
	it("is shown, is kept as it is beside what is edited, and is not published", async () => {
		const page = await drafted("foreign-future", future);
		await openClaim(page, 1);
		await expectPage(claimAt(page, 1)).toContainText("This version does not know this kind of question.");
		await openClaim(page, 2);
		await expectPage(claimAt(page, 2)).toContainText("This part is not a claim.");
		await openClaim(page, 3);
		await expectUsable(page);
		await page.getByLabel("Title", { exact: true }).fill("Read by this one");
		await expectSaved(page);
		await expect
			.poll(() => draftOf("foreign-future"))
			.toEqual({ ...future, id: "foreign-future", title: "Read by this one" });
		await page.getByRole("button", { name: "Publish …" }).click();
		await expectPage(page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
	});

	it("is changed only where it is replaced by hand", async () => {
		const page = await drafted("foreign-list", { title: "No list", claims: { one: first } });
		await expectPage(page.getByText("What stands here is not a list of claims.")).toBeVisible();
		await page.getByRole("button", { name: "Begin with an empty list" }).click();
		await page.getByRole("button", { name: "Undo" }).click();
		await expectPage(page.getByText("What stands here is not a list of claims.")).toBeVisible();
		expect(valueAt(await draftOf("foreign-list"), ["claims", "one", "id"])).toBe("clock");
	});

	it("is shown whole where it is no document at all, until another takes its place", async () => {
		const id = "foreign-text";
		const page = await openNewsroom(open, newsroomRoutes.home, { scopes: ["author"] });
		const link = { preview: deployment().server, expiresAt: "2026-01-03T03:04:05Z" };
		const stored = { ...link, version: 3, savedAt: "2026-01-02T03:04:05Z", savedBy: "a newer version" };
		await page.route(deployment().server + inNewsroom(routes.draft(id)), (route) =>
			route.fulfill({ json: { ...stored, document: "a line of text" } }),
		);
		await page.goto(deployment().server + newsroomRoutes.quizEdit(id));
		await expectPage(page.locator("pre")).toHaveText("a line of text");
		await expectUsable(page);
		await page.getByRole("button", { name: "Start again" }).click();
		await expectPage(page.getByLabel("Title", { exact: true })).toHaveValue("");
	});
});
