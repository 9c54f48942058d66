import { fingerprint } from "./answerKey.ts";
import type { AnswerKey } from "./gradable.ts";
import type { PublicTally, QuestionTally } from "./publicTally.ts";
import { counter, type Tally } from "./tally.ts";

/** What two revisions have in common when they ask the same, as text. */
export function formOf(key: AnswerKey): string {
	return key.map(({ id, question }) => `${id} ${fingerprint(question)}`).join("\n");
}

/** Whether two revisions ask the same: then their scores may be counted together. */
export function isSameForm(a: AnswerKey, b: AnswerKey): boolean {
	return formOf(a) === formOf(b);
}

/** Counters whose names begin with `prefix`, by the rest of their names. */
export function withPrefix(tally: Tally, prefix: string): [string, number][] {
	const found: [string, number][] = [];
	for (const [name, value] of tally) if (name.startsWith(prefix)) found.push([name.slice(prefix.length), value]);
	return found;
}

/** Sums over revisions of the counters of attempts that begin with `name`, by the rest of their names. */
export function sumPrefix(tally: Tally, revisions: number[], name: string): Map<string, number> {
	const sum = new Map<string, number>();
	for (const revision of revisions) {
		for (const [rest, value] of withPrefix(tally, counter.attempt(revision, `${name} `))) {
			sum.set(rest, (sum.get(rest) ?? 0) + value);
		}
	}
	return sum;
}

/** A form with what is needed to count it: its revisions, and its questions by the names of their counters. */
export type Form = { revisions: number[]; key: AnswerKey };

const SCORE = "score ";
const CELL = "cell ";

/** Nobody yet. */
function noCounts(key: AnswerKey): PublicTally {
	const questions = Object.fromEntries(
		key.map(({ id }): [string, QuestionTally] => [id, { n: 0, right: 0, cells: {} }]),
	);
	return { completed: 0, scores: {}, questions };
}

function increase(counts: Record<string, number>, name: string, value: number): void {
	const sum = (counts[name] ?? 0) + value;
	if (sum === 0) delete counts[name];
	else counts[name] = sum;
}

function countQuestion(tally: QuestionTally, name: string, value: number): void {
	if (name === "n") tally.n += value;
	else if (name === "right") tally.right += value;
	else if (name.startsWith(CELL)) increase(tally.cells, name.slice(CELL.length), value);
}

/**
 * Adds what `tally` says of one form to its `counts`, in place: its questions, and the scores of
 * all revisions that ask the same. One pass over the tally, so that a flush's change costs little.
 */
export function countInto(counts: PublicTally, tally: Tally, { revisions, key }: Form): PublicTally {
	const attempts = revisions.map((revision) => counter.attempt(revision, ""));
	const prefixes = new Map(key.map(({ id, question }) => [id, counter.question(id, question, "")]));
	for (const [name, value] of tally) {
		if (name.startsWith("q ")) {
			const id = name.slice(2, name.indexOf(" ", 2));
			const prefix = prefixes.get(id);
			const question = counts.questions[id];
			if (prefix && question && name.startsWith(prefix)) countQuestion(question, name.slice(prefix.length), value);
			continue;
		}
		const prefix = attempts.find((each) => name.startsWith(each));
		if (prefix === undefined) continue;
		if (name === `${prefix}completed`) counts.completed += value;
		else if (name.startsWith(SCORE, prefix.length))
			increase(counts.scores, name.slice(prefix.length + SCORE.length), value);
	}
	return counts;
}

/** The exact counts of one form. Not fit for readers before `suppress`. */
export function countsOf(tally: Tally, revisions: number[], key: AnswerKey): PublicTally {
	return countInto(noCounts(key), tally, { revisions, key });
}

function addInto(sum: PublicTally, { completed, scores, questions }: PublicTally): void {
	sum.completed += completed;
	for (const score in scores) increase(sum.scores, score, scores[score] ?? 0);
	for (const id in questions) {
		const [to, from] = [sum.questions[id], questions[id]];
		if (!to || !from) continue;
		to.n += from.n;
		to.right += from.right;
		for (const cell in from.cells) increase(to.cells, cell, from.cells[cell] ?? 0);
	}
}

/** The sum of counts of the same form, which `key` is. */
export function sumCounts(key: AnswerKey, ...all: PublicTally[]): PublicTally {
	const sum = noCounts(key);
	for (const counts of all) addInto(sum, counts);
	return sum;
}
