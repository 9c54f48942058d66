import { expect } from "playwright/test";
import type { Locator } from "playwright-core";

/**
 * Checks of a page, each of which waits for its condition: `await expectPage(locator).toHaveText("Right")`.
 * A test never reads a page by itself; tests/house/pageChecks.test.ts holds that.
 */
export const expectPage = expect.configure({ timeout: 15_000 });

/**
 * Reads a page once, after a condition that implies what is read:
 * `await readAfter(expectPage(status).toHaveText("Right"), () => page.evaluate(() => scrollY))`.
 */
export async function readAfter<T>(condition: Promise<unknown>, read: () => Promise<T>): Promise<T> {
	await condition;
	return read();
}

/** Opens every part of a page that is folded away: its `summary` elements, of which there must be some. */
export async function openAll(summaries: Locator): Promise<void> {
	const each = await readAfter(summaries.first().waitFor(), () => summaries.all());
	for (const summary of each) await summary.click();
}
