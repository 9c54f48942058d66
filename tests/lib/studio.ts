import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { createToken } from "../../cli/newsroom.ts";
import { newsroomLink } from "../../cli/newsroomLink.ts";
import type { TokenReply } from "../../contract/newsroom.ts";
import type { Scope } from "../../contract/wire.ts";
import { violationsOf } from "./axe.ts";
import { place } from "./browser.ts";

/** The widths at which the newsroom's pages are looked at: a phone, a tablet, a desk. */
const widths = [390, 820, 1440] as const;

/** This file's server, with the deployment's token. */
export const deployment = () => ({ server: place().server, token: place().token });

/** A token of these scopes. */
export function tokenWith(...scopes: Scope[]): Promise<TokenReply> {
	return createToken(deployment(), { name: `a test's ${scopes.join(" and ")}`, scopes });
}

/** What opens an address in a browser; see `useBrowser`. */
type Open = (url: string, options?: BrowserContextOptions) => Promise<Page>;

/** Opens a page of the newsroom in a browser of its own, signed in with these scopes. */
export async function openNewsroom(
	open: Open,
	path: string,
	{ scopes = ["admin"], ...options }: BrowserContextOptions & { scopes?: Scope[] } = {},
): Promise<Page> {
	const { token } = await tokenWith(...scopes);
	const { server } = deployment();
	const page = await open(await newsroomLink({ server, token }, path), options);
	await page.getByRole("button", { name: "Open the newsroom" }).click();
	await page.waitForURL(server + path);
	return page;
}

/** Nothing that axe finds, and nothing sideways, on every width, light and dark. The page must be there already. */
export async function expectUsable(page: Page): Promise<void> {
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			await expect.poll(() => violationsOf(page)).toEqual([]);
			await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
		}
	}
}
