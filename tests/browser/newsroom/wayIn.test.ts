import { describe, inject, it } from "vitest";
import { revokeToken } from "../../../cli/newsroom.ts";
import { place, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { deployment, expectUsable, openNewsroom, tokenWith } from "../../lib/studio.ts";

const { open } = useBrowser();
const home = () => `${place().server}/newsroom`;

/** The other site under a name that makes it another site, and not just another port of this one. */
function elsewhere(html: string): string {
	const url = new URL(inject("publisher"));
	url.hostname = url.hostname === "localhost" ? "127.0.0.1" : "localhost";
	url.searchParams.set("html", html);
	return url.href;
}

describe("the way into the newsroom", () => {
	it("is a token, pasted once, by keyboard alone", async () => {
		const { token } = await tokenWith("author");
		const page = await open(`${home()}?q=town`);
		const field = page.getByLabel("Your token");
		await field.focus();
		await page.keyboard.insertText("not a token");
		await page.keyboard.press("Enter");
		await expectPage(page.getByRole("alert")).toContainText("This token is not valid");
		await expectPage(field).toBeFocused();
		await page.keyboard.insertText(token);
		await page.keyboard.press("Enter");
		await page.waitForURL(`${home()}?q=town`);
		await expectPage(page.getByRole("heading", { level: 1 })).toHaveText("Quizzes");
		await page.getByRole("button", { name: "Sign out" }).click();
		await expectPage(page.getByLabel("Your token")).toBeVisible();
		await page.goto(home());
		await expectPage(page.getByLabel("Your token")).toBeVisible();
	});

	it("is open to a browser with a session that follows a link on another site", async () => {
		const page = await openNewsroom(open, "/newsroom");
		const to = `${place().server}/newsroom/quizzes/town-hall/figures`;
		await page.goto(elsewhere(`<a href="${to}">The figures</a>`));
		await page.getByRole("link", { name: "The figures" }).click();
		await expectPage(page.locator("main")).toContainText("Full figures, for the newsroom");
	});

	it("asks a browser without one for a token, after such a link too, and leads on", async () => {
		const to = `${place().server}/newsroom/quizzes/town-hall/figures`;
		const page = await open(elsewhere(`<a href="${to}">The figures</a>`));
		await page.getByRole("link", { name: "The figures" }).click();
		await page.getByLabel("Your token").fill(place().token);
		await page.getByRole("button", { name: "Open the newsroom" }).click();
		await page.waitForURL(to);
		await expectPage(page.locator("main")).toContainText("Full figures, for the newsroom");
	});

	it("is closed again when the token is revoked", async () => {
		const { id, token } = await tokenWith("writer");
		const page = await open(home());
		await page.getByLabel("Your token").fill(token);
		await page.getByRole("button", { name: "Open the newsroom" }).click();
		await expectPage(page.getByRole("button", { name: "Sign out" })).toBeVisible();
		await revokeToken(deployment(), id);
		await page.reload();
		await expectPage(page.getByLabel("Your token")).toBeVisible();
	});

	it("is usable by everyone, light and dark, on every width", async () => {
		const page = await open(home());
		await expectPage(page.getByLabel("Your token")).toBeVisible();
		await expectUsable(page);
	});
});

describe("a session that ends", () => {
	it("is told on the page that it was open on, and signing in again leads back there", async () => {
		const { id, token } = await tokenWith("writer");
		const page = await open(`${home()}?q=town`);
		await page.getByLabel("Your token").fill(token);
		await page.getByRole("button", { name: "Open the newsroom" }).click();
		await expectPage(page.locator(".quizzes > li").first()).toBeVisible();
		await revokeToken(deployment(), id);
		await page.getByLabel("Withdrawn", { exact: true }).check();
		await expectPage(page.getByRole("alert")).toContainText("Your session has ended. Sign in again to go on.");
		await page.getByRole("alert").getByRole("link", { name: "Sign in" }).click();
		await page.getByLabel("Your token").fill(place().token);
		await page.getByRole("button", { name: "Open the newsroom" }).click();
		await page.waitForURL(`${home()}?q=town&state=withdrawn`);
		await expectPage(page.getByLabel("Withdrawn", { exact: true })).toBeChecked();
	});
});
