import { describe, expect, it } from "vitest";
import { readReport } from "../../../cli/newsroom.ts";
import { useBrowser } from "../../lib/browser.ts";
import { expectPage, readAfter } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();
const path = "/newsroom/quizzes/town-hall/embed";

describe("the page of embed codes", () => {
	it("gives the code for each place with the look that was chosen, and copies it", async () => {
		const page = await openNewsroom(open, path, {
			scopes: ["writer"],
			permissions: ["clipboard-read", "clipboard-write"],
		});
		const code = page.getByLabel("Code", { exact: true });
		await expectPage(code).toHaveValue(/^<readback-quiz quiz="town-hall" style=/);
		await page.getByLabel("Dark").check();
		await page.getByLabel("Language of the buttons").selectOption("de");
		await expectPage(code).toHaveValue(/theme="dark" lang="de"/);
		for (const [place, part] of [
			["In a page, pinned", "integrity="],
			["In a frame", "/embed/town-hall?theme=dark"],
			["WordPress", '[readback id="town-hall" theme="dark"'],
			["Newsletter", "<p><strong>"],
			["A link", "/quizzes/town-hall"],
		] as const) {
			await page.getByLabel(place, { exact: true }).check();
			await expectPage(code).toHaveValue(new RegExp(part.replace(/[[\]?]/g, "\\$&")));
			await page.getByRole("button", { name: "Copy the code" }).click();
			await expectPage(page.getByRole("status")).toHaveText("Copied.");
			await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(part);
		}
		await page.getByLabel("In a frame", { exact: true }).check();
		await page.getByLabel(/^Explainer/).check();
		await expectPage(page.locator("main")).toContainText("A frame shows the quiz alone");
	});

	it("selects the code where the browser does not let the page copy", async () => {
		const page = await openNewsroom(open, path);
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
		});
		await page.getByRole("button", { name: "Copy the code" }).click();
		await expectPage(page.getByRole("status")).toContainText("press Ctrl+C");
		await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^<readback-quiz.*<\/script>$/s);
	});

	it("previews it live, playable, and counts no answer", async () => {
		const before = (await readReport(deployment(), "town-hall")).started;
		const page = await openNewsroom(open, path);
		const quiz = page.frameLocator("iframe").locator("readback-quiz");
		await quiz.getByRole("radio").first().check();
		await quiz.getByRole("button", { name: /sure/i }).first().click();
		await expectPage(quiz).toContainText("Next question");
		await page.getByLabel("Language of the buttons").selectOption("fr");
		await expectPage(quiz.locator("section[part=quiz]")).toHaveAttribute("lang", "fr");
		expect((await readReport(deployment(), "town-hall")).started).toBe(before);
	});

	it("is usable by everyone, on every width, light and dark", async () => {
		const page = await openNewsroom(open, path);
		await expectPage(page.frameLocator("iframe").getByRole("radio").first()).toBeVisible();
		await expectUsable(page);
	});

	it("is usable by keyboard", async () => {
		const page = await openNewsroom(open, path);
		const first = page.getByLabel("In a page", { exact: true });
		await readAfter(first.waitFor({ state: "attached" }), () => first.focus());
		await page.keyboard.press("ArrowRight");
		await expectPage(page.getByLabel("In a page, pinned")).toBeChecked();
	});
});
