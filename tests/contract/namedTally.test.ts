import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyTally, sumTallies } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import { fromNames } from "../../contract/counting/fromNames.ts";
import { slot } from "../../contract/counting/layout.ts";
import { answeredIn, completedOf, embedsIn, formIn, scoresIn } from "../../contract/counting/read.ts";
import { toNames } from "../../contract/counting/toNames.ts";
import { countsOf } from "../../contract/counts.ts";
import type { AnswerKey, Gradable } from "../../contract/gradable.ts";
import type { Attempt, Tally } from "../../contract/tally.ts";
import { FULL_CREDIT } from "../../contract/wire.ts";
import { alpha, discrimination, efficiency } from "../../src/report/itemAnalysis.ts";
import { figuresOf, tallyOf } from "../lib/figuresOf.ts";
import { namedTallyOf } from "../lib/namedTally.ts";
import { below, randomFrom, shuffled } from "../lib/random.ts";
import { anyAttempt, anyKey } from "./arbitraries.ts";

const items = ["a", "b", "c"].map((id) => ({ id }));
const sequence: Gradable = { kind: "order", credit: "partial", items, answer: ["a", "b", "c"] };
const sequences: AnswerKey = ["x", "y", "z"].map((id) => ({ id, question: sequence }));

function attemptAt(key: AnswerKey, seed: number): Attempt {
	const random = randomFrom(seed);
	const skill = random();
	const response = () => (random() < skill ? ["a", "b", "c"] : shuffled(random, ["a", "b", "c"]));
	const answers = Object.fromEntries(key.map(({ id }) => [id, { response: response(), ms: below(random, 60_000) }]));
	return { revision: 1, again: false, suspect: 0, hour: 490_000, embed: "page", host: "", answers };
}

const keyWithAttempts = anyKey.chain((key) =>
	fc.record({ key: fc.constant(key), attempts: fc.array(anyAttempt(key), { minLength: 1, maxLength: 12 }) }),
);

/** What 0.2.0 counted and HEAD counts of the same attempts, less sums of credits, which were rounded then. */
function counted(key: AnswerKey, attempts: Attempt[]): { folded: Tally; now: Tally } {
	const keys = new Map([1, 2].map((revision) => [revision, key]));
	return {
		folded: fromNames(
			namedTallyOf(attempts, () => key),
			keys,
		),
		now: tallyOf(attempts, key),
	};
}

describe("counters by name, as 0.1.0 and 0.2.0 folded them", () => {
	it("count as many readers, responses, times, scores and credits as were counted", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const { folded, now } = counted(key, attempts);
				const isSum = (name: string) => name.startsWith("form ") || name.endsWith(` ${slot.credit}`);
				const counts = (tally: Tally) => figuresOf(tally).filter(([name]) => !isSum(name));
				const times = (tally: Tally) => formIn(tally, key);
				expect(counts(folded)).toEqual(counts(now));
				expect(times(folded).hours).toEqual(times(now).hours);
				expect(times(folded).hosts).toEqual(times(now).hosts);
				expect(answeredIn(folded, key)).toEqual(answeredIn(now, key));
				expect(embedsIn(folded, key)).toEqual(embedsIn(now, key));
				const credits = (tally: Tally) => [...completedOf(tally, key).questions].map(([, { credits: each }]) => each);
				expect(credits(folded)).toEqual(credits(now));
				expect(folded.revisions).toEqual(now.revisions);
				expect(countsOf(folded, key)).toEqual(countsOf(now, key));
			}),
		);
	});

	it("read 999 of three thirds as one point", () => {
		const answers = Object.fromEntries(["x", "y", "z"].map((id) => [id, { response: ["a", "c", "b"] }]));
		const attempt = { ...attemptAt(sequences, 1), answers };
		const named = namedTallyOf([attempt], () => sequences);
		expect(named.get("r1 score 999")).toBe(1);
		const tally = fromNames(named, new Map([[1, sequences]]));
		expect(scoresIn(tally, sequences)).toEqual([[FULL_CREDIT, 1]]);
		expect(tally.revisions.get(1)?.score).toBe(FULL_CREDIT);
	});

	it("give statistics of thirds that are off by less than 0.0002", () => {
		const attempts = Array.from({ length: 400 }, (_, seed) => attemptAt(sequences, seed));
		const { folded, now } = counted(sequences, attempts);
		const [before, after] = [completedOf(folded, sequences), completedOf(now, sequences)];
		const near = (a: number | null | undefined, b: number | null | undefined) => {
			expect(Math.abs((a ?? 0) - (b ?? 1))).toBeLessThan(0.0002);
		};
		near(alpha(before)?.value, alpha(after)?.value);
		for (const { id } of sequences) {
			near(discrimination(before, id), discrimination(after, id));
			near(efficiency(before, id), efficiency(after, id));
		}
	});

	it("leave out what they say of revisions and questions that nobody knows", () => {
		const named = new Map([
			["r7 started", 3],
			["q x order partial a,b,c n", 2],
			["q gone choice a,b* n", 5],
			["nonsense", 1],
		]);
		expect(figuresOf(fromNames(named, new Map([[1, sequences]])))).toEqual([["question x order partial a,b,c 0", 2]]);
	});
});

describe("counters given by name to the release before", () => {
	it("are what that one would have counted, but for the revision of what goes by form", () => {
		fc.assert(
			fc.property(keyWithAttempts, ({ key, attempts }) => {
				const once = attempts.map((each) => ({ ...each, revision: 1 }));
				const keys = new Map([[1, key]]);
				const named = namedTallyOf(once, () => key);
				const given = toNames(tallyOf(once, key), keys);
				const isCount = (name: string) => !/ (credit|product|score|rest)( |$)/.test(name);
				for (const [name, value] of named) if (isCount(name)) expect([name, given.get(name)]).toEqual([name, value]);
				expect([...given].filter(([name]) => isCount(name))).toHaveLength(
					[...named].filter(([name]) => isCount(name)).length,
				);
			}),
		);
	});

	it("come back as the tally that they were made from, but for rounded sums", () => {
		const attempts = Array.from({ length: 50 }, (_, seed) => attemptAt(sequences, seed));
		const keys = new Map([[1, sequences]]);
		const tally = tallyOf(attempts, sequences);
		const back = fromNames(toNames(tally, keys), keys);
		expect(countsOf(back, sequences)).toEqual(countsOf(tally, sequences));
		expect(back.revisions).toEqual(tally.revisions);
	});
});

it("what is folded and what is counted add up", () => {
	const attempts = Array.from({ length: 30 }, (_, seed) => attemptAt(sequences, seed));
	const folded = fromNames(
		namedTallyOf(attempts.slice(0, 20), () => sequences),
		new Map([[1, sequences]]),
	);
	const living = emptyTally();
	for (const attempt of attempts.slice(20)) count(living, attempt, sequences);
	expect(countsOf(sumTallies([folded, living]), sequences)).toEqual(countsOf(tallyOf(attempts, sequences), sequences));
});
