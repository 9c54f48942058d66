import { type AnswerKey, fingerprint } from "./gradable.ts";
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

function questionCounts(tally: Tally, { id, question }: AnswerKey[number]): QuestionTally {
	const count = (name: string) => tally.get(counter.question(id, question, name)) ?? 0;
	const cells = withPrefix(tally, counter.question(id, question, "cell "));
	return { n: count("n"), right: count("right"), cells: Object.fromEntries(cells) };
}

/**
 * The exact counts of one form: its questions, and the scores of all `revisions` that ask the
 * same. Not fit for readers before `suppress`. The counts of a sum of tallies are the sum of their
 * counts (`addCounts`), so whoever keeps them need not make them anew for every change.
 */
export function countsOf(tally: Tally, revisions: number[], key: AnswerKey): PublicTally {
	const scores: Record<string, number> = {};
	let completed = 0;
	for (const revision of revisions) {
		completed += tally.get(counter.attempt(revision, "completed")) ?? 0;
		addInto(scores, withPrefix(tally, counter.attempt(revision, "score ")));
	}
	const questions = Object.fromEntries(key.map((each) => [each.id, questionCounts(tally, each)]));
	return { completed, scores, questions };
}

function addInto(counts: Record<string, number>, more: Iterable<[string, number]>): void {
	for (const [name, value] of more) {
		const sum = (counts[name] ?? 0) + value;
		if (sum === 0) delete counts[name];
		else counts[name] = sum;
	}
}

function addQuestions(a: QuestionTally, b: QuestionTally): QuestionTally {
	const cells = { ...a.cells };
	addInto(cells, Object.entries(b.cells));
	return { n: a.n + b.n, right: a.right + b.right, cells };
}

/** The sum of two counts of the same form. */
export function addCounts(a: PublicTally, b: PublicTally): PublicTally {
	const scores = { ...a.scores };
	addInto(scores, Object.entries(b.scores));
	const questions = Object.fromEntries(
		Object.entries(a.questions).map(([id, each]) => {
			const more = b.questions[id];
			return [id, more ? addQuestions(each, more) : each];
		}),
	);
	return { completed: a.completed + b.completed, scores, questions };
}
