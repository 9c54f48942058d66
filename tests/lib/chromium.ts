import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const args = ["--no-sandbox", ...quiet, "--disable-component-update", "--disable-sync"];

/** An installed Chromium: CHROMIUM names it, else the usual places are looked at. */
function chromiumPath(): string {
	const path = process.env.CHROMIUM ?? candidates.find(existsSync);
	if (!path) throw new Error("no Chromium found; install one or name it in CHROMIUM");
	return path;
}

/** Starts it. */
export async function launchChromium(more: string[] = []): Promise<Browser> {
	return chromium.launch({ executablePath: chromiumPath(), args: [...args, ...more] });
}
