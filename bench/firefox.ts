import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledQuiz, startWith } from "../tests/lib/local.ts";
import { fullReport } from "../tests/lib/newsroom.ts";
import { serve } from "../tests/lib/serve.ts";

const WITHIN_MS = 90_000;

/** Plays the quiz from within the page, as nothing outside can drive this browser here. */
async function playInPage(): Promise<void> {
	const tell = (text: string) => fetch(`/told?text=${encodeURIComponent(text)}`);
	addEventListener("error", ({ message }) => tell(`error ${message}`));
	const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
	const host = document.querySelector("readback-quiz");
	let isDone = false;
	host?.addEventListener("readback:complete", () => {
		isDone = true;
	});
	while (!host?.shadowRoot?.querySelector("h3")) await pause();
	const one = <E extends Element>(selector: string) => host.shadowRoot?.querySelector<E>(selector);
	while (!isDone) {
		const field = one<HTMLInputElement>("input[inputmode]");
		if (field) {
			field.value = "6000";
			field.dispatchEvent(new Event("input", { bubbles: true }));
		}
		one<HTMLInputElement>("input[type=radio], input[type=checkbox]")?.click();
		one<HTMLButtonElement>(".mover[aria-disabled=false]")?.click();
		await pause();
		one<HTMLButtonElement>(".actions button")?.click();
		await pause();
		one<HTMLButtonElement>("[part=explainer] button.link")?.click();
		await pause();
		one<HTMLButtonElement>(".actions button")?.click();
		await pause();
	}
	await pause();
	const paper = getComputedStyle(one("section") ?? document.body).backgroundColor;
	await tell(`complete; ${one(".score")?.textContent}; paper ${paper}; highlights ${"highlights" in CSS}`);
}

const { server: local, published, forget } = await startWith(await bundledQuiz(), { vars: { FASTEST_READER: "0" } });
const { id } = published.quiz;

const told = Promise.withResolvers<string>();
const site = await serve((request, response) => {
	const url = new URL(request.url ?? "/", "http://paper");
	const text = url.searchParams.get("text");
	if (text) told.resolve(text);
	response.setHeader("content-type", "text/html; charset=utf-8");
	response.end(
		`<!doctype html><title>A paper</title><p>North Korea is to send 6,000 engineers and construction workers.</p><readback-quiz quiz="${id}"></readback-quiz><script async src="${local.server}/embed.js"></script><script>(${playInPage})()</script>`,
	);
});
const profile = await mkdtemp(join(tmpdir(), "readback-profile-"));
const browser = spawn(process.env.FIREFOX ?? "firefox-esr", [
	"--headless",
	"--no-remote",
	"--profile",
	profile,
	`${site.origin}/`,
]);
const timer = setTimeout(() => told.resolve("nothing in time"), WITHIN_MS);
const outcome = await told.promise;
clearTimeout(timer);
const report = await fullReport(local, id);
console.log(`Firefox: ${outcome}; logged: started ${report.started}, completed ${report.completed}`);
if (report.completed !== 1) process.exitCode = 1;
browser.kill();
site.stop();
await local.stop();
await forget();
