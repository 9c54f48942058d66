import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { answerKey } from "../../../contract/answerKey.ts";
import { layoutOf } from "../../../contract/counting/layout.ts";
import { errorBody } from "../../../contract/describe.ts";
import { bodyOf, newAttempt, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument, fixtureQuiz } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, record, statsOf } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";
import { anHourLater } from "../lib/time.ts";

const DAY = 86_400_000;
const quizLine = z.object({ document: z.object({ title: z.string() }) });

afterEach(() => {
	vi.useRealTimers();
});

/** The lines of an archive of a quiz with so many attempts, under another id. */
async function archiveAs(id: string, attempts = 12): Promise<string[]> {
	const from = await publishAs(`${id}-from`);
	for (let n = 0; n < attempts; n++) await record(from, bodyOf(rightResponses));
	const response = await anHourLater(() => call(`/api/quizzes/${from}/archive`, { headers: deployment }));
	return (await response.text()).trimEnd().replaceAll(`"${from}"`, `"${id}"`).split("\n");
}

const send = (id: string, lines: string[]) =>
	call(`/api/quizzes/${id}/archive`, { method: "POST", headers: deployment, body: lines.join("\n") });

async function refusalOf(response: Response): Promise<[number, string]> {
	const { message, issues } = errorBody.parse(await response.json()).error;
	return [response.status, [message, ...(issues ?? []).map((issue) => issue.message)].join("; ")];
}

/** A tally as HEAD stores it, from an archive's own counters and whatever is to be wrong with it. */
const counters = (more: object) => {
	const tally = {
		format: 1,
		meanings: ["clock x"],
		questions: [[1, 2520, 1]],
		hosts: [],
		forms: [],
		revisions: [[1, 1, 0, 0, 0]],
	};
	return JSON.stringify({ kind: "counters", epoch: 1, shard: 0, tally: { ...tally, ...more } });
};
/** The form of the fixture's first revision, of these slots. */
const form = (slots: number[], more: object = {}) => {
	const asked = layoutOf(answerKey(fixtureQuiz)).questions.map(({ meaning }) => meaning);
	const counts = { of: asked.map((_, at) => at), slots, hours: [], days: [], hosts: [] };
	return { meanings: asked, questions: [], forms: [{ ...counts, ...more }] };
};
const noSlots = layoutOf(answerKey(fixtureQuiz));
const slots = (at: number, value: number) => new Array<number>(noSlots.size).fill(0).with(at, value);
const folded = (tally: unknown) => JSON.stringify({ kind: "folded", epoch: 1, shard: 0, tally });
const epoch = (number: number, shards: number) =>
	JSON.stringify({ kind: "epoch", epoch: number, shards, openedAt: new Date().toISOString() });
/** An archive that has counts alone. */
const counted = (lines: string[], tally: unknown) => [
	...lines.slice(0, 3),
	folded(tally),
	'{"kind":"end","attempts":0}',
];

const meaningOfClock = layoutOf(answerKey(fixtureQuiz)).questions.find(({ id }) => id === "clock")?.meaning;
const nonsense: [string, object, RegExp?][] = [
	["more right than readers", { questions: [[1, 2520, 100]] }],
	["more credit than readers earn", { questions: [[1, 2521]] }],
	["more surely right than right", { questions: [[5, 0, 1, 2]] }],
	["more wrong than readers", { questions: [[1, 0, 1, 0, 1]] }],
	["more times than readers", { questions: [[1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]] }],
	["a cell with more than all readers", { questions: [[...new Array<number>(66).fill(0), 1]] }],
	["more readers than there are", { questions: [[2 ** 52]] }],
	["counts below zero", { questions: [[1, 0, -1]] }, /line 4/],
	["counts in parts", { questions: [[1.5]] }, /line 4/],
	["counts beyond what is exact", { questions: [[1e300]] }, /line 4/],
	["a question without a name", { questions: [[1], [1]] }, /line 4/],
	["a host without a name", form(slots(0, 0), { hosts: [0, 1] }), /line 4/],
	["an hour without a count", form(slots(0, 0), { hours: [1] }), /line 4/],
	["an hour in the future", form(slots(0, 0), { hours: [9_999_999, 1] })],
	["a day in the future", form(slots(0, 0), { days: [2 ** 40, 1] })],
	["a form that is too short", form([1])],
	["a form that is too long", form([...slots(0, 0), 1])],
	["more hours than attempts", form(slots(noSlots.answeredAt, 1), { hours: [480_000, 2] })],
	["more scores than complete attempts", form(slots(noSlots.scoresAt, 1))],
	["products of nobody", form(slots(noSlots.productsAt, 1))],
	["more complete than started", { revisions: [[1, 1, 0, 2, 0]] }],
	["a score that nobody has", { revisions: [[1, 1, 0, 0, 7]] }],
	["a revision zero", { revisions: [[0, 1, 0, 0, 0]] }],
	["a hundred thousand names", { meanings: new Array(100_001).fill("") }, /line 4/],
];

type Change = (lines: string[]) => string[];
const changes: [string, Change, RegExp][] = [
	[
		"three million revisions",
		(lines) => lines.with(0, String(lines[0]).replace('"revision":1', '"revision":3000000')),
		/line 1/,
	],
	[
		"an epoch in the future",
		(lines) => lines.map((line) => line.replace(/"openedAt":"\d+/, '"openedAt":"2999')),
		/future/,
	],
	[
		"an attempt in the future",
		(lines) => lines.map((line) => line.replace(/"hour":\d+/, '"hour":999999999')),
		/future/,
	],
	["a gigantic hour", (lines) => lines.map((line) => line.replace(/"hour":\d+/, '"hour":9e300')), /line/],
	[
		"more epochs than may hold attempts",
		(lines) => lines.toSpliced(3, 0, ...Array.from({ length: 20 }, (_, n) => epoch(n + 2, 64))),
		/at most 512/,
	],
	[
		"a shard too many",
		(lines) => lines.toSpliced(3, 0, folded([]).replace('"shard":0', '"shard":1')),
		/an epoch that is not in the archive/,
	],
	...nonsense.map(([name, tally, said = /contradict/]): [string, Change, RegExp] => [
		`counters with ${name}`,
		(lines) => [...lines.slice(0, 3), counters(tally), '{"kind":"end","attempts":0}'],
		said,
	]),
	[
		"more right than readers",
		(lines) =>
			counted(lines, [
				["r1 started", 1],
				[`q ${meaningOfClock} n`, 1],
				[`q ${meaningOfClock} right`, 100],
			]),
		/contradict/,
	],
	["counts below zero", (lines) => lines.toSpliced(3, 0, folded([["r1 started", -1]])), /line 4/],
	[
		"an hour that is none",
		(lines) =>
			counted(lines, [
				["r1 started", 1],
				["r1 hour 9999999999999", 1],
			]),
		/contradict/,
	],
	[
		"an attempt twice",
		(lines) => lines.toSpliced(4, 0, String(lines[4])).with(-1, '{"kind":"end","attempts":13}'),
		/13 by the archive's last line, but 12 arrived/,
	],
	["an attempt too few", (lines) => lines.toSpliced(4, 1), /12 by the archive's last line, but 11 arrived/],
	["lines in another order", (lines) => lines.toReversed(), /must not come after/],
	["two beginnings", (lines) => [String(lines[0]), ...lines], /must not come after quiz/],
	["a newer format", (lines) => lines.with(0, String(lines[0]).replace('"format":2', '"format":3')), /line 1/],
];

describe("an archive with", () => {
	it.each(changes)("%s is refused, and opens nothing", async (_, change, said) => {
		const id = `bounds-${newAttempt().slice(0, 8)}`;
		const [status, message] = await refusalOf(await send(id, change(await archiveAs(id))));
		expect(message).toMatch(said);
		expect(status).toBe(400);
		expect((await call(`/api/quizzes/${id}`)).status).toBe(404);
		expect((await call(`/api/quizzes/${id}/stats`, { headers: deployment })).status).toBe(404);
	});
});

describe("an archive", () => {
	it("of which half has come is not opened by publishing, and goes on", async () => {
		const lines = await archiveAs("bounds-half");
		await send("bounds-half", lines.slice(0, 8));
		const [status, message] = await refusalOf(await publish({ ...fixtureDocument, id: "bounds-half" }));
		expect([status, message]).toEqual([412, expect.stringContaining("is not finished")]);
		expect((await call("/api/quizzes/bounds-half")).status).toBe(404);
		expect(await (await send("bounds-half", lines)).json()).toEqual({ complete: true });
		expect(await statsOf("bounds-half", deployment)).toMatchObject({ started: 12, completed: 12 });
	});

	it("of which one line has come can be deleted, whatever its title would be", async () => {
		const lines = await archiveAs("bounds-one", 1);
		await send("bounds-one", lines.slice(0, 1));
		const body = JSON.stringify({ title: "?" });
		expect((await call("/api/quizzes/bounds-one", { method: "DELETE", headers: deployment, body })).status).toBe(200);
	});

	it("that was deleted on its way can be brought again under its id, folded counts and attempts", async () => {
		const lines = await archiveAs("bounds-again");
		const bad = lines.toSpliced(3, 0, counters({}).replace('"epoch":1,"shard":0', '"epoch":1,"shard":1'));
		expect((await send("bounds-again", bad)).status).toBe(400);
		const title = quizLine.parse(JSON.parse(String(lines[1]))).document.title;
		const init = { method: "DELETE", headers: deployment, body: JSON.stringify({ title }) };
		expect((await call("/api/quizzes/bounds-again", init)).status).toBe(200);
		expect(await (await send("bounds-again", lines)).json()).toEqual({ complete: true });
		expect(await statsOf("bounds-again", deployment)).toMatchObject({ started: 12, completed: 12 });
		await record("bounds-again", bodyOf(rightResponses));
		expect(await statsOf("bounds-again", deployment)).toMatchObject({ started: 13, completed: 13 });
	});

	it("with an epoch whose time is over comes back part by part, and its attempts fold once it is whole", async () => {
		const lines = await archiveAs("bounds-late");
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 100 * DAY });
		for (let from = 0; from < lines.length; from += 4) {
			const reply = await send("bounds-late", lines.slice(from, from + 4));
			expect(await reply.json()).toEqual({ complete: from + 4 >= lines.length });
		}
		expect(await statsOf("bounds-late", deployment)).toMatchObject({ started: 12, completed: 12 });
		const kept = await env.DB.prepare(
			"SELECT count(*) AS count FROM folded_counters WHERE quiz = 'bounds-late'",
		).first();
		expect(z.object({ count: z.int() }).parse(kept).count).toBe(1);
		const log = await call("/api/quizzes/bounds-late/answers.ndjson", { headers: deployment });
		expect(await log.text()).toBe("");
	});

	it("of format 1, as 0.2.0 has made it, is taken", async () => {
		const lines = await archiveAs("bounds-first", 3);
		const first = lines
			.with(0, String(lines[0]).replace('"format":2', '"format":1'))
			.with(-1, '{"kind":"end","attempts":3}');
		expect(await (await send("bounds-first", first)).json()).toEqual({ complete: true });
	});
});
