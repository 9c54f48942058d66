import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { publish } from "../../cli/publish.ts";
import type { AnswersBody } from "../../contract/answers.ts";
import type { QuizDocument } from "../../contract/quiz.ts";
import { routes } from "../../contract/wire.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";
import type { FrozenState } from "../fixtures/releases/frozen.ts";
import { dumpDatabase } from "./dumpDatabase.ts";
import { publishedQuiz } from "./newsroom.ts";
import { playOf, sendAnswers } from "./plays.ts";
import { type Random, randomFrom } from "./random.ts";
import { startWorkerd, type Workerd } from "./workerd.ts";

/**
 * Freezes what a release keeps, for `tests/worker/log/releases.test.ts`. Run in a checkout of that
 * release, whose own Worker then plays: `node tests/lib/freezeRelease.ts 0.3.0 tests/fixtures/releases/0.3.0.json`.
 */

const DAY_MS = 86_400_000;
const SEED = 20_261_124;
const hosts = [undefined, "paper.example", "gazette.example"];
const lifeRow = z.object({ place: z.string().transform((text): unknown => JSON.parse(text)) });
const place = z.object({ quiz: z.string(), epoch: z.int(), shard: z.int() });

const [version = "", target = ""] = process.argv.slice(2);
const state = await mkdtemp(join(tmpdir(), "readback-freeze-"));

function start(pace: string): Promise<Workerd> {
	const vars = { CHECKPOINT_ROWS: "4", GROWTH_PACE: pace, STATS_MINIMUM: "1", STATS_STEP: "1" };
	return startWorkerd({ config: "wrangler.toml", durableObjects: { ANSWER_LOG: "AnswerLog" }, vars, state });
}

async function publishFixture(server: Workerd, change: Partial<QuizDocument> = {}): Promise<void> {
	await publish(server, { file: "", id: fixtureDocument.id, document: { ...fixtureDocument, ...change } });
}

/** The n-th reader's play: some are retakes, in frames, at a host, or too fast for a reader. */
function varied(body: AnswersBody, n: number): AnswersBody {
	const host = hosts[n % hosts.length];
	const answers = Object.entries(body.answers).map(([id, answer]): [string, typeof answer] => [
		id,
		n % 8 === 7 ? { ...answer, ms: 90 } : answer,
	]);
	return {
		...body,
		answers: Object.fromEntries(answers),
		...(host && { host }),
		...(n % 7 === 6 && { again: true }),
		...(n % 9 === 8 && { embed: "iframe" }),
	};
}

/** Plays so many attempts, a third of them broken off after the first answer. */
async function play(server: Workerd, random: Random, times: number): Promise<void> {
	const published = await publishedQuiz(server, fixtureDocument.id);
	for (let n = 0; n < times; n++) {
		const [begun, ended] = playOf(published, random, 0.6);
		for (const body of n % 3 === 2 ? [begun] : [begun, ended]) {
			const response = await sendAnswers(server.server, fixtureDocument.id, varied(body, n));
			if (!response.ok) throw new Error(await response.text());
		}
	}
}

/** The SQLite files below a folder. */
async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true });
	return entries.filter((name) => name.endsWith(".sqlite")).map((name) => join(folder, name));
}

function has(file: string, table: string): boolean {
	const database = new DatabaseSync(file);
	const found = database.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(table);
	database.close();
	return found !== undefined;
}

function nameOf(file: string): string {
	const database = new DatabaseSync(file);
	const row = lifeRow.parse(database.prepare("SELECT place FROM life").get());
	database.close();
	const { quiz, epoch, shard } = place.parse(row.place);
	return `${quiz}:${epoch}:${shard}`;
}

const random = randomFrom(SEED);
const easily = await start("0.2");
await publishFixture(easily);
await play(easily, random, 12);
await easily.stop();

// The first epoch's time is over: the next report folds it.
const [catalogFile = ""] = (await filesIn(state)).filter((file) => has(file, "quizzes"));
const catalog = new DatabaseSync(catalogFile);
catalog
	.prepare("UPDATE epochs SET opened_at = ? WHERE epoch = 1")
	.run(new Date(Date.now() - 100 * DAY_MS).toISOString());
catalog.close();

const calmly = await start("1000000");
await play(calmly, random, 24);
await publishFixture(calmly, { title: "What really happened at the town hall?" });
await play(calmly, random, 12);
const response = await fetch(calmly.server + routes.stats(fixtureDocument.id), {
	headers: { authorization: `Bearer ${calmly.token}` },
});
const report = z.record(z.string(), z.unknown()).parse(await response.json());
await calmly.stop();

const logs = (await filesIn(state)).filter((file) => has(file, "life"));
const frozen: FrozenState = {
	version,
	at: new Date().toISOString(),
	catalog: dumpDatabase(catalogFile),
	logs: Object.fromEntries(logs.map((file): [string, string[]] => [nameOf(file), dumpDatabase(file)]).sort()),
	report,
};
await writeFile(target, `${JSON.stringify(frozen, null, "\t")}\n`);
