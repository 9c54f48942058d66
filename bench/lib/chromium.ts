import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const args = ["--no-sandbox", ...quiet, "--disable-component-update", "--disable-sync"];

/** Starts a real Chromium, an installed one: CHROMIUM names it, else the usual places are looked at. */
export async function launchChromium(more: string[] = []): Promise<Browser> {
	const executablePath = process.env.CHROMIUM ?? candidates.find(existsSync);
	if (!executablePath) throw new Error("no Chromium found; install one or name it in CHROMIUM");
	return chromium.launch({ executablePath, args: [...args, ...more] });
}
