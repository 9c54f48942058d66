import { describe, it } from "vitest";
import { publish } from "../../../cli/publish.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { useBrowser } from "../../lib/browser.ts";
import { openClaim } from "../../lib/editor.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom } from "../../lib/studio.ts";

const { open } = useBrowser();

async function published(id: string): Promise<string> {
	await publish(deployment(), { id, document: { ...fixtureDocument, id, title: `The quiz ${id}` } });
	return `/newsroom/quizzes/${id}`;
}

describe("the editor's preview", () => {
	it("is the real widget, playable, and shows the claim that is written as it is written", async () => {
		const page = await openNewsroom(open, await published("preview-live"), { viewport: { width: 1440, height: 900 } });
		const preview = page.getByRole("region", { name: "Preview" });
		await expectPage(preview.getByText("Question 1 of 5")).toBeVisible();
		const claim = await openClaim(page, 2);
		await expectPage(preview.getByText("Question 1 of 1")).toBeVisible();
		await claim.getByLabel("Question", { exact: true }).fill("Which of the doors?");
		await expectPage(preview.getByText("Which of the doors?")).toBeVisible();
		await preview.getByLabel("The north one").check();
		await preview.getByRole("button", { name: "I’m sure" }).click();
		await expectPage(preview.getByText("Partly right")).toBeVisible();
		await claim.getByLabel("Question", { exact: true }).fill("");
		await expectPage(preview.getByText("…", { exact: true }).first()).toBeVisible();
	});

	it("shows any width, colours and language, the form without scripts, and the card", async () => {
		const page = await openNewsroom(open, await published("preview-looks"), { viewport: { width: 1440, height: 900 } });
		const preview = page.getByRole("region", { name: "Preview" });
		await preview.getByText("Width, colours, language").click();
		await preview.getByLabel("Language of the buttons").selectOption("ar");
		await expectPage(preview.locator("section[part=quiz]")).toHaveAttribute("dir", "rtl");
		await preview.getByLabel("360", { exact: true }).check();
		await expectPage(preview.locator(".player > div")).toHaveCSS("width", "360px");
		await preview.getByLabel("Dark", { exact: true }).check();
		await expectPage(preview.locator("section[part=quiz]")).toHaveClass(/dark/);
		await expectUsable(page);
		await preview.getByLabel("Without scripts").check();
		await expectPage(preview.frameLocator("iframe").getByText("Which clock?")).toBeVisible();
		await preview.getByLabel("Card", { exact: true }).check();
		await expectPage(preview.getByRole("img", { name: "Card" })).toBeVisible();
	});
});
