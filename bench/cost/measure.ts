import { setTimeout } from "node:timers/promises";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { readReply } from "../../contract/readJson.ts";
import { routes } from "../../contract/wire.ts";
import { playOf, sendAnswers } from "../../tests/lib/plays.ts";
import type { Random } from "../../tests/lib/random.ts";
import type { Bill } from "./bill.ts";
import { type Reading, readingSchema } from "./reading.ts";

const OBJECT_GIGABYTES = 0.128;
/** Rows that a look into the catalog reads: each of its three queries finds one row by its primary key. */
const ROWS_PER_QUERY = 1;

async function readMeter(server: string): Promise<Reading> {
	return readReply(readingSchema, await fetch(`${server}/meter/read`));
}

async function ok(request: Promise<Response>): Promise<void> {
	const response = await request;
	if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
	await response.arrayBuffer();
}

/** One reader: the quiz, and the two flushes of a complete play. `before` runs before each request. */
async function play(
	server: string,
	published: PublishedQuiz,
	random: Random,
	before?: () => Promise<void>,
): Promise<void> {
	const { id } = published.quiz;
	await before?.();
	await ok(fetch(server + routes.quiz(id)));
	for (const body of playOf(published, random)) {
		await before?.();
		await ok(sendAnswers(server, id, body));
	}
}

function perPlay(before: Reading, after: Reading, plays: number, activeSeconds: number): Bill {
	const of = (name: keyof Reading) => (after[name] - before[name]) / plays;
	return {
		requests: of("requests"),
		objectRequests: of("objectRequests"),
		gigabyteSeconds: activeSeconds * OBJECT_GIGABYTES,
		rowsRead: of("rowsRead"),
		rowsWritten: of("rowsWritten"),
		d1Read: of("d1Queries") * ROWS_PER_QUERY,
		d1Written: 0,
	};
}

type Sample = { plays: number; random: Random };

/** A busy quiz: many readers at once, and an object that never sleeps. Also the plays per second there were. */
export async function measureBusy(
	server: string,
	published: PublishedQuiz,
	{ plays, random }: Sample,
): Promise<{ bill: Bill; rate: number }> {
	const before = await readMeter(server);
	const start = performance.now();
	let left = plays;
	const reader = async () => {
		while (left-- > 0) await play(server, published, random);
	};
	await Promise.all(Array.from({ length: 16 }, reader));
	const rate = plays / ((performance.now() - start) / 1000);
	return { bill: perPlay(before, await readMeter(server), plays, 1 / rate), rate };
}

/** An idle object is not billed while it could hibernate; this long is allowed for each call's own work. */
const SECONDS_PER_CALL = 0.01;

/** A quiet quiz: its object has fallen asleep before every request. */
export async function measureQuiet(
	server: string,
	published: PublishedQuiz,
	{ plays, random, stored }: Sample & { stored: number },
): Promise<Bill> {
	const log = encodeURIComponent(`${published.quiz.id}:${published.epoch}:0`);
	await ok(fetch(`${server}/meter/fill/${log}/${stored}`));
	// The first reader after the filling pays for the one scan that makes a checkpoint; a second later it holds.
	await play(server, published, random);
	await setTimeout(1_500);
	const before = await readMeter(server);
	for (let i = 0; i < plays; i++) {
		await play(server, published, random, () => ok(fetch(`${server}/meter/sleep/${log}`)));
	}
	const bill = perPlay(before, await readMeter(server), plays, 0);
	const d1Read = 3 * bill.requests * ROWS_PER_QUERY;
	return { ...bill, d1Read, gigabyteSeconds: bill.objectRequests * SECONDS_PER_CALL * OBJECT_GIGABYTES };
}
