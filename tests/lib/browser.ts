import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, inject } from "vitest";
import type { Place } from "../browser/setup.ts";
import { launchChromium } from "./chromium.ts";
import { userAgent } from "./plays.ts";
import { watchRequests } from "./requests.ts";

/** Where this file's readers and newsroom are. */
export function place(): Place {
	const found = inject("places")[Number(process.env.VITEST_POOL_ID) - 1];
	if (!found) throw new Error("this worker has no place");
	return found;
}

type Open = {
	/** Opens an address in a context of its own; faults of the page fail the test. */
	open: (
		url: string,
		options?: BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown>; waitUntil?: "load" | "commit" },
	) => Promise<Page>;
};

let shared: Browser | undefined;

/** One browser for all files of a worker; it ends with the worker's process. A crashed one is replaced. */
async function sharedBrowser(): Promise<Browser> {
	if (!shared?.isConnected()) {
		// A headless browser calls itself so, and would be left out of the figures as robots are.
		shared = await launchChromium([`--user-agent=${userAgent}`]);
	}
	return shared;
}

/** A browser for the tests of one file; `areHostile`: faults of pages that break themselves fail no test. */
export function useBrowser({ areHostile = false } = {}): Open {
	let browser: Browser | undefined;
	const faults: string[] = [];
	beforeEach(async () => {
		browser = await sharedBrowser();
	});
	afterEach(async () => {
		await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
		expect(faults.splice(0)).toEqual([]);
	});
	return {
		open: async (url, { prepare, waitUntil = "load", ...options } = {}) => {
			if (!browser) throw new Error("a page may be opened inside a test only");
			const context = await browser.newContext(options);
			const page = await context.newPage();
			if (!areHostile) page.on("pageerror", (error) => faults.push(error.message));
			watchRequests(page);
			await prepare?.(page);
			await page.goto(url, { waitUntil });
			return page;
		},
	};
}

/** A page of another site that embeds what it is given. */
export function publisherPage(body: string, policy?: string): string {
	const html = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A paper</title></head><body>${body}</body></html>`;
	const query = new URLSearchParams({ html, ...(policy && { policy }) });
	return `${inject("publisher")}/?${query}`;
}

/** What a publisher pastes. */
export function embed(quiz: string, attributes = ""): string {
	const server = place().server;
	return `<readback-quiz quiz="${quiz}" ${attributes}><a href="${server}/quizzes/${quiz}">Quiz: how much of this article did you take in?</a></readback-quiz><script async src="${server}/embed.js"></script>`;
}

type Held = {
	prepare: (page: Page) => Promise<unknown>;
	/** Settles when the page has asked for the first of them. */
	asked: Promise<void>;
	letThrough: () => void;
};

/** Keeps files from a page, as a slow line does, until they are let through. */
export function holdBack(files: string | RegExp): Held {
	const asked = Promise.withResolvers<void>();
	const through = Promise.withResolvers<void>();
	return {
		prepare: (page) =>
			page.route(files, async (route) => {
				asked.resolve();
				await through.promise;
				await route.continue();
			}),
		asked: asked.promise,
		letThrough: through.resolve,
	};
}
