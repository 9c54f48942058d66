import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** First the shell: the same engine without a browser's windows, whose pages cost a third of the processor's time. */
const candidates = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
// Text as wide as in a browser with windows, which leaves fonts' hints aside.
const hints = "--font-render-hinting=none";
const args = ["--no-sandbox", ...quiet, "--disable-component-update", "--disable-sync", hints];

/** An installed Chromium: CHROMIUM names it, else the usual places are looked at. */
function chromiumPath(): string {
	const path = process.env.CHROMIUM ?? candidates.map((name) => `/usr/bin/${name}`).find(existsSync);
	if (!path) throw new Error("no Chromium found; install one or name it in CHROMIUM");
	return path;
}

/** Starts it. */
export async function launchChromium(more: string[] = []): Promise<Browser> {
	return chromium.launch({ executablePath: chromiumPath(), args: [...args, ...more] });
}
