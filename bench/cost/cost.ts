import { bundledQuiz, startWith } from "../../tests/lib/local.ts";
import { randomFrom } from "../../tests/lib/random.ts";
import { type Bill, components, dollarsPerMillion, prices } from "./bill.ts";
import { measureBusy, measureQuiet } from "./measure.ts";

const STORED = 100_000;

function print(title: string, perPlay: Bill): void {
	console.log(`\n${title}`);
	console.log("component                      per play   $ per million plays");
	for (const [name, label] of components) {
		const dollars = perPlay[name] * prices[name];
		console.log(`${label.padEnd(28)} ${perPlay[name].toFixed(4).padStart(10)} ${dollars.toFixed(2).padStart(21)}`);
	}
	console.log(`${"sum".padEnd(39)} ${dollarsPerMillion(perPlay).toFixed(2).padStart(21)}`);
}

const settings = { config: "bench/cost/wrangler.toml" };
const { server: local, published, forget } = await startWith(await bundledQuiz(), settings);
const random = randomFrom(1);

const { bill: busy, rate } = await measureBusy(local.server, published, { plays: 1500, random });
print(`A busy quiz (${rate.toFixed(0)} plays a second here)`, busy);
const quiet = await measureQuiet(local.server, published, { plays: 20, random, stored: STORED });
print(`A quiet quiz (${STORED} stored attempts; its object sleeps before every request)`, quiet);

const questions = published.quiz.claims.filter(({ question }) => question).length;
console.log("\nDesigns not taken, by count, $ per million plays");
const none: Bill = { ...busy, objectRequests: 0, gigabyteSeconds: 0, rowsRead: 0, rowsWritten: 0 };
const designs: [string, Bill][] = [
	[
		"a row per answer in D1, as each is given (a row and its index)",
		{ ...none, requests: 1 + questions, d1Written: 2 * questions },
	],
	["a row per attempt in D1, two flushes (a row and its index)", { ...none, d1Written: 3 }],
	["one object per quiz, scanning its log at each wake; quiet", { ...quiet, rowsWritten: 2, rowsRead: 2 * STORED }],
];
for (const [label, bill] of designs)
	console.log(`${label.padEnd(64)} ${dollarsPerMillion(bill).toFixed(2).padStart(8)}`);
const queueOperations = 3 * 2 * 0.4;
console.log(
	`${"a queue (write, read, delete at $0.40), then D1 in batches".padEnd(64)} ${(dollarsPerMillion({ ...none, d1Written: 2 }) + queueOperations).toFixed(2).padStart(8)}`,
);

await local.stop();
await forget();
