import { fingerprint } from "./answerKey.ts";
import type { Answer } from "./answers.ts";
import type { AnswerKey, Gradable, GradableOf, Response } from "./gradable.ts";
import { grade } from "./grade.ts";
import { cells } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";
import { toThousandths } from "./score.ts";
import { type EmbedKind, FULL_CREDIT } from "./wire.ts";

/**
 * Integer counters by name. Under `add` tallies form an abelian group (an absent counter is zero,
 * a zero counter is absent), so shards, epochs and revisions merge in any order and an attempt's
 * old contribution can be taken out exactly. A sum of products of two credits stays
 * below 2^53 up to nine thousand million complete attempts.
 */
export type Tally = Map<string, number>;

/** What the log knows of an attempt. `hour` is the hour of its first flush, counted from 1970 UTC. */
export type Attempt = {
	revision: number;
	again: boolean;
	/** Why it may be no reader's: bits of `suspicion`, 0 for an attempt like any other. */
	suspect: number;
	hour: number;
	embed: EmbedKind;
	/** Host name of the embedding page; "" unknown, `OTHER_HOST` for one beyond those that are counted by name. */
	host: string;
	answers: { [questionId: string]: Answer };
};

/** Stands for all hosts that a shard does not count by name. */
export const OTHER_HOST = "*";

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

/** Logarithmic bin of a response time in milliseconds. */
export function timeBin(ms: number): number {
	return Math.max(0, Math.ceil(TIME_BINS_PER_OCTAVE * Math.log2(ms / TIME_BIN_START)));
}

/** The times in milliseconds that a bin lies between; the first begins an octave below its end. */
export function timeBinBounds(bin: number): [above: number, upTo: number] {
	const upTo = TIME_BIN_START * 2 ** (bin / TIME_BINS_PER_OCTAVE);
	return [bin === 0 ? upTo / 2 : upTo / 2 ** (1 / TIME_BINS_PER_OCTAVE), upTo];
}

/** The cells of a response: one, or one per tick, or one per placed item. */
export function cellsOf<K extends Kind>(question: GradableOf<K>, response: Response): string[] {
	return response === null ? [DONT_KNOW] : cells[question.kind](question, response);
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

/** What one attempt adds to the tally: nothing when it is a retake, and no more than that it was there when it is suspected. */
export function contribution(attempt: Attempt, key: AnswerKey): Tally {
	const tally: Tally = new Map();
	if (attempt.again) return tally;
	if (attempt.suspect !== 0) return tally.set(counter.attempt(attempt.revision, "suspect"), 1);
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
	const prefix = counter.question(id, question, "");
	// Each name comes once, so nothing has to be added up.
	const count = (name: string, value = 1) => tally.set(prefix + name, value);
	const right = credit === FULL_CREDIT;
	count("n");
	if (credit > 0) count("credit", toThousandths(credit));
	if (right) count("right");
	for (const cell of cellsOf(question, answer.response)) count(`cell ${cell}`);
	if (answer.ms !== undefined) count(`time ${timeBin(answer.ms)}`);
	if (answer.sure !== undefined) count(`${answer.sure ? "sure" : "unsure"} ${right ? "right" : "wrong"}`);
	if (answer.unfair) count("unfair");
	if (answer.passageMissing) count("missing");
}

function countAttempt(tally: Tally, { revision, hour, embed, host }: Attempt, answered: number): void {
	const count = (name: string) => tally.set(counter.attempt(revision, name), 1);
	count("started");
	count(`answered ${answered}`);
	count(`hour ${hour}`);
	count(`embed ${embed}`);
	count(`host ${host}`);
}

/**
 * What the score distribution, the correlation of a question with the rest, and Cronbach's alpha
 * are made from: how often each score, each credit of a question, each score of the other
 * questions beside it, and the sums of products of two questions' credits.
 */
function countScore(tally: Tally, revision: number, graded: Graded[]): void {
	const count = (name: string, value: number) => tally.set(counter.attempt(revision, name), value);
	const total = graded.reduce((sum, { credit }) => sum + credit, 0);
	count("completed", 1);
	count(`score ${toThousandths(total)}`, 1);
	for (const [index, { id, credit }] of graded.entries()) {
		count(`credit ${id} ${toThousandths(credit)}`, 1);
		count(`rest ${id} ${toThousandths(total - credit)}`, 1);
		for (const other of graded.slice(index + 1)) {
			const product = toThousandths(credit) * toThousandths(other.credit);
			if (product > 0) count(`product ${id} ${other.id}`, product);
		}
	}
}
