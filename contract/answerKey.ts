import type { AnswerKey, Gradable, GradableOf, Keyed } from "./gradable.ts";
import { descriptions, keysOf } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";

function withoutWords<K extends Kind>(question: GradableOf<K>): Gradable {
	return keysOf[question.kind](question);
}

export function answerKey({ claims }: Keyed): AnswerKey {
	return claims.flatMap(({ id, question }) => (question ? [{ id, question: withoutWords(question) }] : []));
}

/** Questions are made once and never changed, and asked for their meaning with every answer. */
const fingerprints = new WeakMap<Gradable, string>();

function describe<K extends Kind>(question: GradableOf<K>): string {
	return descriptions[question.kind](question);
}

/**
 * Names the meaning of responses to a question: kind, option ids, key, range, way of crediting.
 * Two revisions whose questions share it may be counted together. It is readable on purpose, so
 * that a report can say what changed, and exact, so that no two meanings share one.
 */
export function fingerprint(question: Gradable): string {
	const known = fingerprints.get(question);
	if (known !== undefined) return known;
	const made = describe(question);
	fingerprints.set(question, made);
	return made;
}
