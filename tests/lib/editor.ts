import type { Locator, Page } from "playwright-core";
import { expectPage, readAfter } from "./expectPage.ts";

/** The claim of a number, in the editor's list. */
export const claimAt = (page: Page, n: number): Locator => page.locator(".claims > li").nth(n - 1);

/** Opens a claim of the editor, unless it is open. */
export async function openClaim(page: Page, n: number): Promise<Locator> {
	const claim = claimAt(page, n);
	const name = claim.locator(".claim-name");
	const isOpen = await readAfter(name.waitFor(), () => name.getAttribute("aria-expanded"));
	if (isOpen !== "true") await name.click();
	await expectPage(name).toHaveAttribute("aria-expanded", "true");
	return claim;
}

/** Waits until all that was written is a draft on the server. */
export async function expectSaved(page: Page): Promise<void> {
	await expectPage(page.locator(".saved")).toContainText("Saved as a draft");
}
