import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import { chromiumPath } from "./lib/chromium.ts";
import { bundledQuiz, startWith } from "./lib/local.ts";
import { installPeers, peersFolder } from "./lib/peers.ts";

const RUNS = 3;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const resultSchema = z.object({ categories: z.record(z.string(), z.object({ score: z.number().nullable() })) });
type Scores = { [category in (typeof categories)[number]]: number };

/** The demo article without its quiz and without the script for it. */
async function serveWithout(server: string): Promise<{ origin: string; stop: () => void }> {
	const page = await (await fetch(server)).text();
	const bare = page.replaceAll(/<readback-quiz.*?<\/readback-quiz>|<script async.*?<\/script>/gs, "");
	const css = await (await fetch(`${server}/site.css`)).text();
	const site = createServer((request, response) => {
		const isSheet = request.url === "/site.css";
		response.setHeader("content-type", isSheet ? "text/css" : "text/html; charset=utf-8");
		response.end(isSheet ? css : bare);
	});
	await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
	const address = site.address();
	const port = address !== null && typeof address === "object" ? address.port : 0;
	return { origin: `http://127.0.0.1:${port}/`, stop: () => site.close() };
}

/** Lighthouse's scores of a page, in points of a hundred. */
function scoresOf(url: string): Scores {
	const script = join(peersFolder, "node_modules/lighthouse/cli/index.js");
	const flags = ["--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox --disable-gpu"];
	const only = `--only-categories=${categories.join()}`;
	const { status, stdout, stderr } = spawnSync("node", [script, url, only, ...flags], {
		encoding: "utf8",
		env: { ...process.env, CHROME_PATH: chromiumPath() },
		maxBuffer: 64_000_000,
	});
	if (status !== 0) throw new Error(`Lighthouse cannot judge ${url}:\n${stderr}`);
	const scores = resultSchema.parse(JSON.parse(stdout)).categories;
	const points = (category: string) => Math.round(100 * (scores[category]?.score ?? 0));
	return {
		performance: points("performance"),
		accessibility: points("accessibility"),
		"best-practices": points("best-practices"),
		seo: points("seo"),
	};
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

installPeers();
const { server: local, forget } = await startWith(await bundledQuiz());
const without = await serveWithout(local.server);
const pages = [
	["with the quiz", `${local.server}/`],
	["without it", without.origin],
] as const;
const runs = pages.map((): Scores[] => []);
for (let run = 0; run < RUNS; run++) {
	for (const [index, [, url]] of pages.entries()) runs[index]?.push(scoresOf(url));
}
console.log(`${"".padEnd(15)}${categories.map((category) => category.padStart(16)).join("")}   (medians of ${RUNS})`);
for (const [index, [name]] of pages.entries()) {
	const cells = categories.map((category) => String(median((runs[index] ?? []).map((scores) => scores[category]))));
	console.log(name.padEnd(15) + cells.map((cell) => cell.padStart(16)).join(""));
}
without.stop();
await local.stop();
await forget();
