import { evictDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { AnswersBody } from "../../contract/answers.ts";
import { answerKey, type Response } from "../../contract/gradable.ts";
import { accumulate, contribution, type Tally } from "../../contract/tally.ts";
import { bodyOf } from "../fixtures/answers.ts";
import { fixtureQuiz } from "../fixtures/quiz.ts";
import { entriesOf, logNamed, scanOf } from "./log.ts";

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

let runs = 0;

it("tells the true responses after any duplicates, reorderings, losses with retries, and evictions", async () => {
	await fc.assert(
		fc.asyncProperty(scenario, async ({ readers, steps }) => {
			runs++;
			const log = logNamed(`property-${runs}`);
			const all = readers.map((reader, index) => ({
				...reader,
				attempt: (runs * 100 + index).toString(16).padStart(32, "0"),
			}));
			const furthest = new Map<number, number>();
			let isAwake = false;
			for (const step of steps) {
				if (step === "evict") {
					if (isAwake) await evictDurableObject(log);
					isAwake = false;
					continue;
				}
				const reader = all[step.reader];
				if (!reader) continue;
				await log.record(bodyAfter(reader, step.count), key);
				isAwake = true;
				furthest.set(step.reader, Math.max(step.count, furthest.get(step.reader) ?? 0));
			}
			const expected: Tally = new Map();
			const hour = Math.floor(Date.now() / 3_600_000);
			for (const [index, count] of furthest) {
				const reader = all[index];
				if (!reader) continue;
				const { answers, again = false, embed } = bodyAfter(reader, count);
				for (const [name, value] of contribution({ revision: 1, again, hour, embed, answers }, key)) {
					accumulate(expected, name, value);
				}
			}
			const tally = entriesOf(await log.tally());
			expect(tally).toEqual(entriesOf(expected));
			expect(tally).toEqual(await scanOf(log));
		}),
		{ numRuns: 60 },
	);
});
