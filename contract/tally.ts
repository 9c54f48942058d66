import type { Answer } from "./answers.ts";
import { type AnswerKey, fingerprint, type Gradable, type Response } from "./gradable.ts";
import { grade } from "./grade.ts";
import { type EmbedKind, FULL_CREDIT } from "./wire.ts";

/**
 * Integer counters by name. Under `add` tallies form an abelian group (an absent counter is zero,
 * a zero counter is absent), so shards, epochs and revisions merge in any order and an attempt's
 * old contribution can be taken out exactly. With 30 questions at most (`limits.questions`) a sum of squared
 * scores stays below 2^53 up to ten million complete attempts.
 */
export type Tally = Map<string, number>;

/** What the log knows of an attempt. `hour` is the hour of its first flush, counted from 1970 UTC. */
export type Attempt = {
	revision: number;
	again: boolean;
	hour: number;
	embed: EmbedKind;
	answers: { [questionId: string]: Answer };
};

export const NUMBER_BINS = 20;
/** Counter of "I don't know" responses. */
export const DONT_KNOW = "?";
/** Response times are counted in bins a quarter of an octave wide, the first up to 250 ms. */
const TIME_BIN_START = 250;
const TIME_BINS_PER_OCTAVE = 4;

/** Counters of attempts are kept by revision, counters of responses by their fingerprint. */
export const counter = {
	attempt: (revision: number, name: string) => `r${revision} ${name}`,
	question: (id: string, question: Gradable, name: string) => `q ${id} ${fingerprint(question)} ${name}`,
} as const;

/** Bin 0 to 19 of a number within its question's range. */
export function numberBin({ min, max }: { min: number; max: number }, value: number): number {
	return Math.min(NUMBER_BINS - 1, Math.floor((NUMBER_BINS * (value - min)) / (max - min)));
}

/** Logarithmic bin of a response time in milliseconds. */
export function timeBin(ms: number): number {
	return Math.max(0, Math.ceil(TIME_BINS_PER_OCTAVE * Math.log2(ms / TIME_BIN_START)));
}

/** The cells of a response: one, or one per tick, or one per placed item. */
export function cellsOf(question: Gradable, response: Response): string[] {
	if (response === null) return [DONT_KNOW];
	if (question.kind === "number") return [String(numberBin(question, Number(response)))];
	if (!Array.isArray(response)) return [String(response)];
	return question.kind === "order" ? response.map((id, place) => `${id}@${place}`) : response;
}

export function add(a: Tally, b: Tally): Tally {
	return combine(a, b, 1);
}

export function subtract(a: Tally, b: Tally): Tally {
	return combine(a, b, -1);
}

function combine(a: Tally, b: Tally, sign: 1 | -1): Tally {
	const sum = new Map(a);
	for (const [name, value] of b) accumulate(sum, name, sign * value);
	return sum;
}

/** Adds to one counter of `tally` in place. */
export function accumulate(tally: Tally, name: string, value: number): void {
	const sum = (tally.get(name) ?? 0) + value;
	if (sum === 0) tally.delete(name);
	else tally.set(name, sum);
}

/** What one attempt adds to the tally; nothing when it is a retake. */
export function contribution(attempt: Attempt, key: AnswerKey): Tally {
	const tally: Tally = new Map();
	if (attempt.again) return tally;
	const graded = key.flatMap(({ id, question }) => {
		const answer = attempt.answers[id];
		return answer ? [{ id, question, answer, credit: grade(question, answer.response) }] : [];
	});
	for (const each of graded) countAnswer(tally, each);
	countAttempt(tally, attempt, graded.length);
	if (graded.length === key.length) countScore(tally, attempt.revision, graded);
	return tally;
}

type Graded = { id: string; question: Gradable; answer: Answer; credit: number };

function countAnswer(tally: Tally, { id, question, answer, credit }: Graded): void {
	const count = (name: string, value = 1) => accumulate(tally, counter.question(id, question, name), value);
	const right = credit === FULL_CREDIT;
	count("n");
	count("credit", credit);
	count("credit²", credit * credit);
	if (right) count("right");
	for (const cell of cellsOf(question, answer.response)) count(`cell ${cell}`);
	if (answer.ms !== undefined) count(`time ${timeBin(answer.ms)}`);
	if (answer.sure !== undefined) count(`${answer.sure ? "sure" : "unsure"} ${right ? "right" : "wrong"}`);
	if (answer.unfair) count("unfair");
	if (answer.passageMissing) count("missing");
}

function countAttempt(tally: Tally, { revision, hour, embed }: Attempt, answered: number): void {
	const count = (name: string) => accumulate(tally, counter.attempt(revision, name), 1);
	count("started");
	count(`answered ${answered}`);
	count(`hour ${hour}`);
	count(`embed ${embed}`);
}

/** Sums for the score distribution, for Cronbach's alpha and for item–rest correlation. */
function countScore(tally: Tally, revision: number, graded: Graded[]): void {
	const count = (name: string, value: number) => accumulate(tally, counter.attempt(revision, name), value);
	const total = graded.reduce((sum, { credit }) => sum + credit, 0);
	count("completed", 1);
	count(`score ${total}`, 1);
	count("t", total);
	count("t²", total * total);
	for (const { id, credit } of graded) {
		count(`x ${id}`, credit);
		count(`x² ${id}`, credit * credit);
		count(`xt ${id}`, credit * total);
	}
}
