import { z } from "zod";
import { answerKey } from "../../contract/answerKey.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import { sliderStep } from "../../contract/number/sliderStep.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import { type PublishedQuiz, type Quiz, quiz as quizSchema } from "../../contract/quiz.ts";
import { readJson } from "../../contract/readJson.ts";
import { toHex } from "../platform/hex.ts";

/** One revision, parsed and made ready to serve; revisions never change, so neither does this. */
export type Revision = {
	revision: number;
	quiz: Quiz;
	key: AnswerKey;
	written: NonNullable<PublishedQuiz["written"]>;
};

/** A body with its validator (RFC 9110, section 8.8.3), made once and served often. */
export type Representation = { body: Uint8Array<ArrayBuffer>; etag: string };

/** Half a character (a lone surrogate), which 0.2.0 took, would throw wherever it becomes part of an address. */
const wholeCharacters = (_: string, value: unknown) =>
	typeof value === "string" ? value.replace(/\p{Cs}/gu, "\ufffd") : value;

/** A document of an older release, as this one reads it; what is stored stays as it was written. */
export function inWholeCharacters(document: unknown): unknown {
	return readJson(z.unknown(), JSON.stringify(document), wholeCharacters);
}

const asItIs = <Q>(question: Q) => question;

const reachable: { [K in Kind]: (question: QuestionOf<K>) => QuestionOf<K> } = {
	choice: asItIs,
	multiple: asItIs,
	"true-false": asItIs,
	number: (question) => ({ ...question, step: sliderStep(question) }),
	order: asItIs,
};

function withReachableAnswer<K extends Kind>(question: QuestionOf<K>): QuestionOf<K> {
	return reachable[question.kind](question);
}

/** The slider leads to a right answer, whatever steps its editor chose; so it does in pinned scripts too. */
function withReachableAnswers(quiz: Quiz): Quiz {
	const claims = quiz.claims.map(({ question, ...claim }) => ({
		...claim,
		...(question && { question: withReachableAnswer(question) }),
	}));
	return { ...quiz, claims };
}

/** Reads a stored document; what was published stays readable. */
export function readRevision(revision: number, document: string): Revision {
	const quiz = withReachableAnswers(readJson(quizSchema, document, wholeCharacters));
	return { revision, quiz, key: answerKey(quiz), written: writtenIn(quiz) };
}

const none = () => [];

const numbers: { [K in Kind]: (question: QuestionOf<K>) => number[] } = {
	choice: none,
	multiple: none,
	"true-false": none,
	number: ({ min, max, answer }) => [min, max, answer],
	order: none,
};

function numbersIn<K extends Kind>(question: QuestionOf<K>): number[] {
	return numbers[question.kind](question);
}

/** The dates and the numbers that readers see before they do anything, in the quiz's own language. */
function writtenIn({ language, claims }: Quiz): { [dateOrNumber: string]: string } {
	const dateFormat = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
	const numberFormat = new Intl.NumberFormat(language);
	const dates = claims.flatMap(({ sources, corrections }) => [...sources, ...corrections].map(({ date }) => date));
	const numbers = claims.flatMap(({ question }) => (question ? numbersIn(question) : []));
	return Object.fromEntries([
		...dates.map((date) => [date, dateFormat.format(new Date(date))]),
		...numbers.map((number) => [number, numberFormat.format(number)]),
	]);
}

/** A body with a strong validator made from it. */
export async function tagged(text: string): Promise<Representation> {
	const body = new TextEncoder().encode(text);
	const digest = await crypto.subtle.digest("SHA-256", body);
	const tag = toHex(new Uint8Array(digest, 0, 12));
	return { body, etag: `"${tag}"` };
}

/** What readers get: with the epoch that takes answers, or without for a look back. */
export async function representationOf(
	{ revision, quiz, written }: Revision,
	taking: Pick<PublishedQuiz, "epoch" | "guard"> = {},
): Promise<Representation> {
	const published: PublishedQuiz = { revision, ...taking, quiz, written };
	return tagged(JSON.stringify(published));
}
