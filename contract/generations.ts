import { z } from "zod";
import { fingerprint } from "./answerKey.ts";
import type { AnswerKey } from "./gradable.ts";
import { wordingOf } from "./kinds/wordings.ts";
import type { Question } from "./question.ts";

/** What gives a question's counts their meaning: its responses and which are right (`key`), and its texts (`words`). */
export type Meaning = { key: string; words: string };

/**
 * For each question by id: how often its meaning has changed, and its last meaning. A deleted question is remembered,
 * so that its counts do not continue if it comes back with another meaning.
 */
export const generations = z.record(
	z.string(),
	z.object({ generation: z.int().min(0), key: z.string(), words: z.string() }),
);
export type Generations = z.output<typeof generations>;

/** The greatest number of deleted questions to remember. */
const MOST_REMEMBERED = 500;

/** The meaning of a question's responses. */
export function meaningIn(question: Question): Meaning {
	return { key: fingerprint(question), words: wordingOf(question) };
}

/** Whether counts continue from one meaning to the other. */
export function countsOn(before: Meaning, after: Meaning, isSpelling = false): boolean {
	return before.key === after.key && (isSpelling || before.words === after.words);
}

/**
 * The generations of a revision with the questions `asked`, after one with the generations `before`. If the editor says
 * that only spelling has changed, other texts do not count as another meaning. For the first revision with generations
 * (`isFirst`) all are 0.
 */
export function raise(
	before: Generations,
	asked: { readonly [id: string]: Meaning },
	{ isSpelling = false, isFirst = false }: { isSpelling?: boolean; isFirst?: boolean } = {},
): Generations {
	const present = Object.entries(asked).map(([id, meaning]): [string, Generations[string]] => {
		const { key, words } = meaning;
		const old = before[id];
		if (!old) return [id, { generation: 0, key, words }];
		const raised = isFirst || countsOn(old, meaning, isSpelling) ? 0 : 1;
		return [id, { generation: old.generation + raised, key, words }];
	});
	const gone = Object.entries(before).filter(([id]) => !Object.hasOwn(asked, id));
	return Object.fromEntries([...present, ...gone.slice(0, MOST_REMEMBERED)]);
}

/** The key with each question's generation, if it is above 0. */
export function withGenerations(key: AnswerKey, raised: Generations): AnswerKey {
	return key.map((asked) => {
		const generation = raised[asked.id]?.generation ?? 0;
		return generation > 0 ? { ...asked, generation } : asked;
	});
}
