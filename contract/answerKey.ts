import type { AnswerKey, Gradable, GradableOf, Keyed } from "./gradable.ts";
import { descriptions, keysOf } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";

function withoutWords<K extends Kind>(question: GradableOf<K>): Gradable {
	return keysOf[question.kind](question);
}

/** A quiz's answer key: its questions without their texts, in order. */
export function answerKey({ claims }: Keyed): AnswerKey {
	return claims.flatMap(({ id, question }) => (question ? [{ id, question: withoutWords(question) }] : []));
}

/** A question never changes after it is read, and every answer needs its meaning, so meanings are cached. */
const fingerprints = new WeakMap<Gradable, string>();

function describe<K extends Kind>(question: GradableOf<K>): string {
	return descriptions[question.kind](question);
}

/**
 * Names what gives responses to a question their meaning: kind, option ids, right answer, range, kind of credit. Two
 * revisions whose questions have the same fingerprint can be counted together. It is readable text, so a report can
 * say what changed, and no two meanings have the same one.
 */
export function fingerprint(question: Gradable): string {
	const known = fingerprints.get(question);
	if (known !== undefined) return known;
	const made = describe(question);
	fingerprints.set(question, made);
	return made;
}
