import type { Quiz } from "./quiz.ts";

type Option = { id: string; right: boolean };
type Credit = "exact" | "partial";

/** The part of a question that gives a response its meaning; every `Question` is one. */
export type Gradable =
	| { kind: "choice"; options: Option[] }
	| { kind: "multiple"; options: Option[]; credit: Credit }
	| { kind: "true-false"; answer: boolean }
	| { kind: "number"; min: number; max: number; answer: number; tolerance: number }
	| { kind: "order"; items: { id: string }[]; answer: string[]; credit: Credit };

/**
 * What a reader gave for one question: an option's id, ids of options, a truth value, a whole
 * number, ids in order, or null for "I don't know".
 */
export type Response = string | string[] | boolean | number | null;

/** What it takes to grade and tally a revision, without its words: questions in order. */
export type AnswerKey = { id: string; question: Gradable }[];

function withoutWords(question: Gradable): Gradable {
	const ids = (list: { id: string }[]) => list.map(({ id }) => ({ id }));
	const options = (list: Option[]) => list.map(({ id, right }) => ({ id, right }));
	switch (question.kind) {
		case "choice":
			return { kind: "choice", options: options(question.options) };
		case "multiple":
			return { kind: "multiple", options: options(question.options), credit: question.credit };
		case "true-false":
			return { kind: "true-false", answer: question.answer };
		case "number": {
			const { kind, min, max, answer, tolerance } = question;
			return { kind, min, max, answer, tolerance };
		}
		case "order":
			return { kind: "order", items: ids(question.items), answer: question.answer, credit: question.credit };
	}
}

export function answerKey(quiz: Pick<Quiz, "claims">): AnswerKey {
	return quiz.claims.flatMap(({ id, question }) => (question ? [{ id, question: withoutWords(question) }] : []));
}

/** Questions are made once and never changed, and asked for their meaning with every answer. */
const fingerprints = new WeakMap<Gradable, string>();

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

function describe(question: Gradable): string {
	switch (question.kind) {
		case "choice":
			return `choice ${markedOptions(question.options)}`;
		case "multiple":
			return `multiple ${question.credit} ${markedOptions(question.options)}`;
		case "true-false":
			return `true-false ${question.answer}`;
		case "number":
			return `number ${question.min}..${question.max} ${question.answer}±${question.tolerance}`;
		case "order":
			return `order ${question.credit} ${question.answer.join()}`;
	}
}

function markedOptions(options: Option[]): string {
	return options
		.map(({ id, right }) => (right ? `${id}*` : id))
		.sort()
		.join();
}
