import type { Page } from "playwright-core";
import { settled } from "./requests.ts";

/** Sums layout shifts of a page from its first moment on (CLS without its session windows: stricter). */
export async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		let sum = 0;
		const add = (entries: PerformanceEntryList) => {
			for (const entry of entries) sum += Reflect.get(entry, "value");
		};
		const observer = new PerformanceObserver((list) => add(list.getEntries()));
		observer.observe({ type: "layout-shift", buffered: true });
		Object.assign(window, {
			shift: () => {
				add(observer.takeRecords());
				return sum;
			},
		});
	});
}

/** The sum once the page has come to rest. */
export async function shiftOf(page: Page): Promise<number> {
	await settled(page);
	return page.evaluate(() => Reflect.get(window, "shift")());
}
