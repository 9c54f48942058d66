import { evictDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerKey } from "../../../contract/answerKey.ts";
import type { AnswersBody } from "../../../contract/answers.ts";
import type { Response } from "../../../contract/gradable.ts";
import type { Tally } from "../../../contract/tally.ts";
import { bodyOf } from "../../fixtures/answers.ts";
import { fixtureQuiz } from "../../fixtures/quiz.ts";
import { figuresOf, tallyOf as tallyOfAttempts } from "../../lib/figuresOf.ts";
import { countedBy, logNamed, scanOf, setup } from "../lib/log.ts";

const key = answerKey(fixtureQuiz);
const questions = ["clock", "doors", "bell", "stairs", "speeches"] as const;

/** What a reader would give, one response per question in order. */
const truth = fc.tuple(
	fc.constantFrom<Response[]>("old", "new", "none", null),
	fc.constantFrom<Response[]>(["north"], ["north", "south"], ["east"], null),
	fc.constantFrom<Response[]>(true, false, null),
	fc.constantFrom<Response[]>(0, 40, 45, 100, null),
	fc.constantFrom<Response[]>(["choir", "mayor", "poet"], ["mayor", "poet", "choir"], null),
);

type Reader = { attempt: string; responses: typeof truth extends fc.Arbitrary<infer T> ? T : never; again: boolean };

/** The body of a reader who has answered `count` questions. Cumulative, as the widget sends it. */
function bodyAfter({ attempt, responses, again }: Reader, count: number): AnswersBody {
	const given = Object.fromEntries(questions.slice(0, count).map((id, index) => [id, responses[index] ?? null]));
	return bodyOf(given, { attempt, again, done: count === questions.length });
}

type Step = { reader: number; count: number } | "evict";

/** Deliveries of any body of any reader in any order, as often as a bad network likes, and evictions in between. */
const steps = (readers: number): fc.Arbitrary<Step[]> =>
	fc.array(
		fc.oneof(
			{ weight: 9, arbitrary: fc.record({ reader: fc.nat(readers - 1), count: fc.integer({ min: 1, max: 5 }) }) },
			{ weight: 1, arbitrary: fc.constant<Step>("evict") },
		),
		{ maxLength: 25 },
	);

const scenario = fc
	.array(fc.record({ responses: truth, again: fc.boolean() }), { minLength: 1, maxLength: 6 })
	.chain((readers) => fc.record({ readers: fc.constant(readers), steps: steps(readers.length) }));

type Log = ReturnType<typeof logNamed>;

/** Delivers what the steps say; tells how far each reader's answers have come through. */
async function deliver(log: Log, readers: Reader[], steps: Step[]): Promise<Map<Reader, number>> {
	const furthest = new Map<Reader, number>();
	let isAwake = false;
	for (const step of steps) {
		const reader = step === "evict" ? undefined : readers[step.reader];
		if (step === "evict" || !reader) {
			if (isAwake) await evictDurableObject(log);
			isAwake = false;
			continue;
		}
		await log.record(bodyAfter(reader, step.count), setup);
		isAwake = true;
		furthest.set(reader, Math.max(step.count, furthest.get(reader) ?? 0));
	}
	return furthest;
}

/** The tally of what readers truly gave, from nothing. */
function tallyOf(furthest: Map<Reader, number>): Tally {
	const hour = Math.floor(Date.now() / 3_600_000);
	const attempts = [...furthest].map(([reader, count]) => {
		const { answers, again = false, embed } = bodyAfter(reader, count);
		return { revision: 1, again, suspect: 0, hour, embed, host: "", answers };
	});
	return tallyOfAttempts(attempts, key);
}

let runs = 0;

// So that no hour strikes between an answer and the look at it.
beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
});
afterEach(() => {
	vi.useRealTimers();
});

it("tells the true responses after any duplicates, reorderings, losses with retries, and evictions", async () => {
	await fc.assert(
		fc.asyncProperty(scenario, async ({ readers, steps }) => {
			runs++;
			const log = logNamed(`property-${runs}`);
			const named = readers.map((reader, index) => ({
				...reader,
				attempt: (runs * 100 + index).toString(16).padStart(32, "0"),
			}));
			const furthest = await deliver(log, named, steps);
			const tally = await countedBy(log);
			expect(tally).toEqual(figuresOf(tallyOf(furthest)));
			expect(tally).toEqual(await scanOf(log));
		}),
		{ numRuns: 60 },
	);
});
