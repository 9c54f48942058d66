import { z } from "zod";
import { fingerprint } from "./answerKey.ts";
import type { AnswerKey } from "./gradable.ts";
import { wordingOf } from "./kinds/wordings.ts";
import type { Question } from "./question.ts";

/** What gives a question's counts their meaning: which responses there are and which are right (`key`), and their words. */
export type Meaning = { key: string; words: string };

/**
 * Of each question by its id: how often its right answer, or what can be answered, has been changed,
 * and what it meant last. Questions that are gone are remembered, so that one that comes back
 * with another meaning does not count on.
 */
export const generations = z.record(
	z.string(),
	z.object({ generation: z.int().min(0), key: z.string(), words: z.string() }),
);
export type Generations = z.output<typeof generations>;

/** Questions that are remembered when they are gone. */
const MOST_REMEMBERED = 500;

/** What a question's responses mean. */
export function meaningIn(question: Question): Meaning {
	return { key: fingerprint(question), words: wordingOf(question) };
}

/** Whether counts go on from one meaning to the other. */
export function countsOn(before: Meaning, after: Meaning, isSpelling = false): boolean {
	return before.key === after.key && (isSpelling || before.words === after.words);
}

/**
 * The generations of a revision that asks `asked` after one with the generations `before`. Where the
 * editor says that only spelling has changed, other words are no other meaning. Of revisions from
 * before there were generations (`isFirst`) all are 0, whatever changed.
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

/** The key with each question's generation, where that is above 0. */
export function withGenerations(key: AnswerKey, raised: Generations): AnswerKey {
	return key.map((asked) => {
		const generation = raised[asked.id]?.generation ?? 0;
		return generation > 0 ? { ...asked, generation } : asked;
	});
}
