import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { Command } from "commander";
import { z } from "zod";
import { freshBuild } from "../../build/freshBuild.ts";
import { publish } from "../../cli/publish.ts";
import { readReply } from "../../contract/readJson.ts";
import { routes } from "../../contract/wire.ts";
import { bundledQuiz } from "../../tests/lib/local.ts";
import { publishedQuiz } from "../../tests/lib/newsroom.ts";
import { playOf, userAgent } from "../../tests/lib/plays.ts";
import { randomFrom } from "../../tests/lib/random.ts";
import { startWorkerd, type Workerd } from "../../tests/lib/workerd.ts";
import { median } from "../lib/median.ts";

const CONNECTIONS = 32;
const TICKS_PER_SECOND = 100;
const SMALL = 1_000;
const NEWLINE = 10;

type Target = { name: string; path: string; body?: () => string; headers?: { [name: string]: string } };
/** Requests a second, and microseconds of the server's own processor time for each. */
type Sample = { rate: number; cpu: number };

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function ask(server: string, { path, body, headers = {} }: Target): Promise<number> {
	return new Promise((resolve, reject) => {
		const text = body?.();
		const sent = request(
			server + path,
			{ agent, method: text === undefined ? "GET" : "POST", headers: { "user-agent": userAgent, ...headers } },
			(response) => {
				response.resume();
				response.on("end", () => resolve(response.statusCode ?? 0));
			},
		);
		sent.on("error", reject);
		sent.end(text);
	});
}

/** Processor time of the server so far, in seconds, from the kernel's accounts. */
async function processorTime(pid: number): Promise<number> {
	const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function sample({ server, pid }: Workerd, target: Target, seconds: number): Promise<Sample> {
	const [start, used] = [performance.now(), await processorTime(pid)];
	const until = start + seconds * 1000;
	let done = 0;
	const connection = async () => {
		while (performance.now() < until) {
			const status = await ask(server, target);
			if (status !== 200) throw new Error(`${target.name}: ${status}`);
			done++;
		}
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, connection));
	const elapsed = (performance.now() - start) / 1000;
	return { rate: done / elapsed, cpu: (1e6 * ((await processorTime(pid)) - used)) / done };
}

const format = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

function compare(samples: Map<Target, Sample[]>, target: Target, base: Target, wanted: string): void {
	const of = (each: Target, name: keyof Sample) => median((samples.get(each) ?? []).map((one) => one[name]));
	const rate = of(target, "rate") / of(base, "rate");
	const cpu = of(target, "cpu") / of(base, "cpu");
	console.log(
		`${target.name} / ${base.name}: ${format.format(rate)}x the rate (wanted ${wanted}), ${format.format(cpu)}x the processor time`,
	);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await run();
	return performance.now() - start;
}

/** Milliseconds of the server's own processor time that something takes. */
async function worked({ pid }: Workerd, run: () => Promise<unknown>): Promise<number> {
	const start = await processorTime(pid);
	await run();
	return 1000 * ((await processorTime(pid)) - start);
}

const sizeOfLog = z.object({ rows: z.int(), bytes: z.int() });

/** How long the first report takes after the log fell asleep, and the next ones, in milliseconds. */
async function measureSize(workerd: Workerd, rows: number, rounds: number): Promise<{ wake: number; warm: number }> {
	const { server, token } = workerd;
	const id = `load-${rows}`;
	const document = { ...Object((await bundledQuiz()).document), id };
	await publish({ server, token }, { file: "", id, document });
	const published = await publishedQuiz({ server, token }, id);
	const random = randomFrom(rows);
	for (let n = 0; n < 200; n++) {
		await ask(server, { name: "", path: routes.answers(id), body: () => JSON.stringify(playOf(published, random)[1]) });
	}
	const log = `${id}:1:0`;
	await ask(server, { name: "", path: `/control/fill/${log}/${rows - 200}` });
	const stats = {
		name: `GET stats, ${rows} attempts`,
		path: routes.stats(id),
		headers: { authorization: `Bearer ${token}` },
	};
	const scans: number[] = [];
	const reads: number[] = [];
	for (let round = 0; round < rounds; round++) {
		await ask(server, { name: "", path: `/control/drop/${log}` });
		reads.push(await worked(workerd, () => ask(server, { name: "", path: `/control/read/${log}` })));
		scans.push(await worked(workerd, () => ask(server, stats)));
	}
	const scan = median(scans);
	const { rows: stored, bytes } = await readReply(sizeOfLog, await fetch(`${server}/control/size/${log}`));
	const wakes: number[] = [];
	const warm: number[] = [];
	for (let round = 0; round < rounds; round++) {
		await ask(server, { name: "", path: `/control/sleep/${log}` });
		wakes.push(await timed(() => ask(server, stats)));
		for (let n = 0; n < 20; n++) warm.push(await timed(() => ask(server, stats)));
	}
	console.log(
		`${format.format(stored)} attempts: ${format.format(bytes / stored)} bytes each; a scan ${format.format((1000 * (scan - median(reads))) / stored)} us of processor a row beside a bare read (wanted 5); a wake without a checkpoint ${format.format(scan)} ms of processor, with one ${format.format(median(wakes))} ms, warm ${format.format(median(warm))} ms`,
	);
	return { wake: median(wakes), warm: median(warm) };
}

/** Resident memory of the server, in MB. */
async function residentMemory(pid: number): Promise<number> {
	const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
	return Number(kilobytes) / 1000;
}

/** Reads the whole raw log; tells how much memory that took beyond what was taken before. */
async function measureExport({ server, token, pid }: Workerd, id: string): Promise<void> {
	// What came in the running hour is in no export.
	await fetch(`${server}/control/hour`);
	const before = await residentMemory(pid);
	const response = await fetch(server + routes.log(id), { headers: { authorization: `Bearer ${token}` } });
	let [bytes, lines, peak, read] = [0, 0, before, 0];
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		for (const byte of chunk) if (byte === NEWLINE) lines++;
		if (read++ % 500 === 0) peak = Math.max(peak, await residentMemory(pid));
	}
	if (!lines) throw new Error("the export holds no attempt");
	console.log(
		`export of ${format.format(lines)} attempts: ${format.format(bytes / 1e6)} MB, memory grew by ${format.format(peak - before)} MB at most (wanted 64)`,
	);
}

async function main({
	rounds,
	seconds,
	attempts,
}: {
	rounds: string;
	seconds: string;
	attempts: string;
}): Promise<void> {
	await freshBuild();
	const workerd = await startWorkerd({
		config: "bench/load/wrangler.toml",
		durableObjects: { ANSWER_LOG: "LoadLog", BARE: "BareLog" },
	});
	const { server, token } = workerd;
	const quiz = await bundledQuiz();
	await publish({ server, token }, quiz);
	const published = await publishedQuiz({ server, token }, quiz.id);
	const random = randomFrom(1);
	const body = () => JSON.stringify(playOf(published, random)[1]);
	const empty = { name: "empty handler", path: "/bench/empty" };
	const hono = { name: "empty Hono route", path: "/bench/hono" };
	const bare = { name: "bare object insert", path: "/bench/insert", body };
	const get = { name: "GET quiz", path: routes.quiz(quiz.id) };
	const post = { name: "POST answers", path: routes.answers(quiz.id), body };
	const targets: Target[] = [empty, hono, bare, get, post];
	const samples = new Map<Target, Sample[]>(targets.map((target) => [target, []]));
	for (const target of targets) await sample(workerd, target, 1);
	for (let round = 0; round < Number(rounds); round++) {
		for (const target of targets) samples.get(target)?.push(await sample(workerd, target, Number(seconds)));
	}
	console.log(`medians of ${rounds} interleaved rounds, ${CONNECTIONS} connections, straight to workerd`);
	for (const target of targets) {
		const all = samples.get(target) ?? [];
		console.log(
			`${target.name.padEnd(20)} ${format.format(Math.round(median(all.map(({ rate }) => rate)))).padStart(8)}/s ${format.format(Math.round(median(all.map(({ cpu }) => cpu)))).padStart(6)} us of processor`,
		);
	}
	compare(samples, hono, empty, "no more");
	compare(samples, get, hono, "0.7x");
	compare(samples, post, bare, "0.65x");
	const small = await measureSize(workerd, SMALL, 5);
	const big = await measureSize(workerd, Number(attempts), 5);
	console.log(
		`stats, ${attempts} / ${SMALL} attempts: warm ${format.format(big.warm / small.warm)}x (wanted 1.2x), waking ${format.format(big.wake / small.wake)}x (wanted 1x)`,
	);
	await measureExport(workerd, `load-${attempts}`);
	agent.destroy();
	await workerd.stop();
}

await new Command("bench:load")
	.description("rates of the Worker beside bare ones, and of logs of two sizes, on workerd itself")
	.option("--rounds <number>", "interleaved rounds", "5")
	.option("--seconds <number>", "of each sample", "2")
	.option("--attempts <number>", "in the bigger log", "1000000")
	.action(main)
	.parseAsync();
