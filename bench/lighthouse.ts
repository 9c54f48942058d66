import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import { z } from "zod";
import { launchChromium } from "../tests/lib/chromium.ts";
import { bundledQuiz, startWith } from "../tests/lib/local.ts";
import { type Site, serve } from "../tests/lib/serve.ts";
import { median } from "./lib/median.ts";
import { installPeers, peersFolder } from "./lib/peers.ts";

/** What we read of Lighthouse's result; a category without a score could not be judged. */
const result = z.object({
	lhr: z.object({ categories: z.record(z.string(), z.object({ title: z.string(), score: z.number() })) }),
});
const lighthouseModule = z.object({ default: z.custom<(url: string, flags: object) => Promise<unknown>>() });

/** Scores from 0 to 100 by category. */
type Scores = Map<string, number>;

/** The demo page, from one origin with all that it loads; below `/without`, the same page as if nobody had pasted anything. */
async function servePages(server: string): Promise<Site> {
	return serve(async (request, response) => {
		const isWithout = request.url === "/without";
		const body = request.method === "POST" ? { method: "POST", body: await text(request) } : {};
		const answer = await fetch(server + (isWithout ? "/" : request.url), body);
		const type = answer.headers.get("content-type") ?? "";
		response.setHeader("content-type", type);
		response.setHeader("cache-control", answer.headers.get("cache-control") ?? "no-cache");
		const content = Buffer.from(await answer.arrayBuffer());
		const bare = () =>
			content
				.toString()
				.replace(/<readback-quiz.*?<\/readback-quiz>/s, "")
				.replace(/<script[^>]*embed\.js[^>]*><\/script>/, "");
		response.writeHead(answer.status).end(isWithout ? bare() : content);
	});
}

async function judge(lighthouse: (url: string, flags: object) => Promise<unknown>, url: string): Promise<Scores> {
	// A browser of its own for each, so that none finds the other's cache.
	const port = 9_333;
	const browser = await launchChromium([`--remote-debugging-port=${port}`]);
	const { lhr } = result.parse(await lighthouse(url, { port, output: "json", logLevel: "error" }));
	await browser.close();
	return new Map(Object.values(lhr.categories).map(({ title, score }) => [title, Math.round(score * 100)]));
}

async function main({ rounds }: { rounds: string }): Promise<void> {
	installPeers();
	const entry = join(peersFolder, "node_modules/lighthouse/core/index.js");
	const { default: lighthouse } = lighthouseModule.parse(await import(entry));
	const { server: local, forget } = await startWith(await bundledQuiz());
	const pages = await servePages(local.server);
	const variants = ["/without", "/"] as const;
	const judged: Scores[][] = variants.map(() => []);
	for (let round = 0; round < Number(rounds); round++)
		for (const [index, path] of variants.entries()) judged[index]?.push(await judge(lighthouse, pages.origin + path));
	pages.stop();
	await local.stop();
	await forget();

	console.log(`Lighthouse's scores of the demo page, medians of ${rounds} interleaved rounds (lowest)\n`);
	console.log(`${"".padEnd(22)}${"without".padStart(14)}${"with the quiz".padStart(16)}`);
	for (const title of judged[0]?.[0]?.keys() ?? []) {
		const [without = [], withQuiz = []] = judged.map((scores) => scores.map((each) => each.get(title) ?? Number.NaN));
		const cell = (values: number[]) => `${median(values)} (${Math.min(...values)})`;
		console.log(`${title.padEnd(22)}${cell(without).padStart(14)}${cell(withQuiz).padStart(16)}`);
		if (median(withQuiz) < median(without)) process.exitCode = 1;
	}
}

await new Command("bench:lighthouse")
	.description(
		"Lighthouse's judgement of the demo page with the quiz and without; fails where a category loses a point",
	)
	.option("--rounds <number>", "visits of each, interleaved", "5")
	.action(main)
	.parseAsync();
