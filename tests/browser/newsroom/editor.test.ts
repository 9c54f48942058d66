import { describe, expect, it } from "vitest";
import { findDraft } from "../../../cli/newsroom.ts";
import { publish } from "../../../cli/publish.ts";
import { fill } from "../../../contract/fill.ts";
import { showTime } from "../../../studio/dates.ts";
import { textAt } from "../../../studio/editor/state/edit.ts";
import { editorWords } from "../../../studio/words/editor.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { claimAt, expectSaved, openClaim } from "../../lib/editor.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

async function published(id: string): Promise<string> {
	await publish(deployment(), { id, document: { ...fixtureDocument, id, title: `The quiz ${id}` } });
	return `/newsroom/quizzes/${id}`;
}

const draftOf = async (id: string) => (await findDraft(deployment(), id))?.document;

describe("the editor", () => {
	it("is led to from the newsroom's home, and keeps what is written as a draft", async () => {
		const path = await published("editor-way");
		const page = await openNewsroom(open, "/newsroom?q=editor-way", { scopes: ["writer"] });
		await page.getByRole("navigation", { name: "The quiz editor-way" }).getByRole("link", { name: "Edit" }).click();
		await page.waitForURL(`**${path}`);
		await page.getByLabel("Title", { exact: true }).fill("Another title");
		const claim = await openClaim(page, 1);
		await claim.getByLabel("Answer 2", { exact: true }).fill("The clock with the bell");
		await expectSaved(page);
		await expect.poll(async () => textAt(await draftOf("editor-way"), ["title"])).toBe("Another title");
		await page.reload();
		await expectPage(page.getByRole("heading", { level: 1 })).toHaveText("Another title");
		await openClaim(page, 1);
		await expectPage(page.getByLabel("Answer 2", { exact: true })).toHaveValue("The clock with the bell");
	});

	it("undoes and redoes by keyboard, and shows where, with the caret behind the change", async () => {
		const page = await openNewsroom(open, await published("editor-undo"));
		const claim = await openClaim(page, 2);
		const prompt = claim.getByLabel("Question", { exact: true });
		await prompt.focus();
		await page.keyboard.press("Home");
		await page.keyboard.type("Say: ");
		await openClaim(page, 3);
		await page.keyboard.press("ControlOrMeta+z");
		await expectPage(prompt).toHaveValue("Which doors?");
		await expectPage(prompt).toBeFocused();
		await page.keyboard.press("ControlOrMeta+Shift+z");
		await expectPage(prompt).toHaveValue("Say: Which doors?");
		await expect.poll(() => prompt.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(5);
		await page.getByRole("button", { name: "Undo" }).click();
		await expectPage(prompt).toHaveValue("Which doors?");
		await expectPage(page.getByRole("button", { name: "Undo" })).toBeDisabled();
	});

	it.each([390, 820, 1200, 1440])(
		"moves nothing at %i px by what its head says, or a press would miss",
		async (width) => {
			const { kept, changed, fresh } = editorWords.saving;
			const path = await published(`editor-head-${width}`);
			const page = await openNewsroom(open, path, { viewport: { width, height: 900 } });
			const claim = claimAt(page, 1);
			const tops = () =>
				page.evaluate(
					(says) => {
						const saved = document.querySelector(".saved");
						return says.map((each) => {
							if (saved) saved.textContent = each;
							return document.querySelector(".claims")?.getBoundingClientRect().top;
						});
					},
					[fill(kept, { time: showTime("2026-11-27T22:48:00Z") }), changed, fresh],
				);
			const [top, ...others] = await readAfter(claim.waitFor(), tops);
			expect(top).toBeGreaterThan(0);
			expect(others).toEqual([top, top]);
		},
	);

	it("moves a claim by keyboard, says so, and keeps the focus on it", async () => {
		const page = await openNewsroom(open, await published("editor-move"));
		const handle = page.getByRole("button", { name: "Move Claim 1, 1 of 6" });
		await handle.focus();
		await page.keyboard.press("ArrowDown");
		await expectPage(page.getByRole("button", { name: "Move Claim 2, 2 of 6" })).toBeFocused();
		await expectPage(page.getByText("Claim 1 is now 2 of 6.")).toBeAttached();
		await expectPage(claimAt(page, 1)).toContainText("the doors has come");
	});

	it("moves a claim by dragging", async () => {
		const page = await openNewsroom(open, await published("editor-drag"));
		const handle = page.getByRole("button", { name: "Move Claim 1, 1 of 6" });
		await handle.hover();
		await page.mouse.down();
		const third = await readAfter(expectPage(handle).toBeFocused(), () => claimAt(page, 3).boundingBox());
		if (!third) throw new Error("the third claim is not on the screen");
		await page.mouse.move(third.x + 20, third.y + third.height - 4, { steps: 8 });
		await page.mouse.up();
		await expectPage(claimAt(page, 3)).toContainText("the clock has come");
		await expectPage(claimAt(page, 1)).toContainText("the doors has come");
	});

	it("changes a question's kind and keeps what fits", async () => {
		const page = await openNewsroom(open, await published("editor-kind"));
		const claim = await openClaim(page, 1);
		for (const kind of ["Several are right", "Put in order", "One is right"]) {
			await claim.getByLabel(kind, { exact: true }).check();
			await expectPage(claim.getByLabel("Question", { exact: true })).toHaveValue("Which clock?");
		}
		await expectPage(claim.getByLabel("Answer 1", { exact: true })).toHaveValue("The old one");
		await claim.getByLabel("True or false").check();
		await expectPage(claim.getByLabel("A statement to judge")).toHaveValue("Which clock?");
		await claim.getByLabel("No question").check();
		await expectPage(claim.getByLabel("Question", { exact: true })).toHaveCount(0);
	});

	it("counts what is left to do, and leads to it", async () => {
		const page = await openNewsroom(open, "/newsroom/new");
		await page.getByRole("button", { name: /^\d+ things to write$/ }).click();
		await page.getByRole("button", { name: "Write who says it." }).click();
		await expectPage(page.getByLabel("Who says it")).toBeFocused();
		await page.keyboard.type("The mayor");
		await expectPage(page.getByText("Write who says it.")).toHaveCount(0);
	});

	it.each([1, 2, 3, 4, 5])("is usable by everyone, on every width, light and dark, with claim %i open", async (n) => {
		const page = await openNewsroom(open, await published(`editor-axe-${n}`));
		await openClaim(page, n);
		await expectUsable(page);
	});
});
