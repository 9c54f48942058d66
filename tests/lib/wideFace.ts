import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const face = (weight: string, file: string) => ({ weight, base64: readFileSync(file, "base64") });
const faces = [
	face("400", require.resolve("@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2")),
	face("700", require.resolve("@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2")),
];

/** Brings a page the typeface "Wide", as wide as common ones get, for measures that do not depend on what is installed. */
export async function bringWideFace(page: Page): Promise<void> {
	await page.addInitScript((given) => {
		for (const { weight, base64 } of given) {
			const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
			document.fonts.add(new FontFace("Wide", bytes, { weight }));
		}
	}, faces);
}
