import { type AnswerKey, fingerprint } from "./gradable.ts";
import type { PublicTally, QuestionTally } from "./publicTally.ts";
import { counter, type Tally } from "./tally.ts";

/** Whether two revisions ask the same: then their scores may be counted together. */
export function isSameForm(a: AnswerKey, b: AnswerKey): boolean {
	const form = (key: AnswerKey) => key.map(({ id, question }) => `${id} ${fingerprint(question)}`).join("\n");
	return form(a) === form(b);
}

/** Counters whose names begin with `prefix`, by the rest of their names. */
function withPrefix(tally: Tally, prefix: string): [string, number][] {
	return [...tally].flatMap(([name, value]): [string, number][] =>
		name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
	);
}

function questionCounts(tally: Tally, { id, question }: AnswerKey[number]): QuestionTally {
	const count = (name: string) => tally.get(counter.question(id, question, name)) ?? 0;
	const cells = withPrefix(tally, counter.question(id, question, "cell "));
	return { n: count("n"), right: count("right"), cells: Object.fromEntries(cells) };
}

/**
 * The exact counts of one form: its questions, and the scores of all `revisions` that ask the
 * same. Not fit for readers before `suppress`.
 */
export function countsOf(tally: Tally, revisions: number[], key: AnswerKey): PublicTally {
	const scores: Record<string, number> = {};
	let completed = 0;
	for (const revision of revisions) {
		completed += tally.get(counter.attempt(revision, "completed")) ?? 0;
		for (const [score, readers] of withPrefix(tally, counter.attempt(revision, "score "))) {
			scores[score] = (scores[score] ?? 0) + readers;
		}
	}
	const questions = Object.fromEntries(key.map((each) => [each.id, questionCounts(tally, each)]));
	return { completed, scores, questions };
}
