import { z } from "zod";
import { answerKey } from "../../contract/answerKey.ts";
import { storedQuiz } from "../../contract/document/storedQuiz.ts";
import { wholeCharacters } from "../../contract/document/wholeCharacters.ts";
import { type Generations, withGenerations } from "../../contract/generations.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import { longDate } from "../../contract/longDate.ts";
import { isPlain } from "../../contract/number/amount.ts";
import { withReachableAnswers } from "../../contract/number/withReachableAnswers.ts";
import type { Kind, QuestionOf } from "../../contract/question.ts";
import type { PublishedQuiz, Quiz } from "../../contract/quiz.ts";
import { jsonText, readJson } from "../../contract/readJson.ts";
import { toHex } from "../platform/hex.ts";

/** A parsed revision, ready to serve. Revisions never change, and neither does this. */
export type Revision = {
	revision: number;
	quiz: Quiz;
	key: AnswerKey;
	written: NonNullable<PublishedQuiz["written"]>;
};

/** A body with its validator (RFC 9110, section 8.8.3). It is made once and served often. */
export type Representation = { body: Uint8Array<ArrayBuffer>; etag: string };

/**
 * Reads a stored document. Everything that was published can be read. Throws for text that no release has published.
 */
export function readRevision(revision: number, document: string, generations: Generations = {}): Revision {
	const quiz = withReachableAnswers(readJson(storedQuiz, document, wholeCharacters));
	return revisionOf(revision, quiz, generations);
}

/** A parsed quiz as a revision. */
export function revisionOf(revision: number, quiz: Quiz, generations: Generations = {}): Revision {
	return { revision, quiz, key: withGenerations(answerKey(quiz), generations), written: writtenIn(quiz) };
}

/** The same, but undefined if the document cannot be read, so that other quizzes are not affected. */
export function readOrNone(revision: number, document: string, generations?: Generations): Revision | undefined {
	try {
		return readRevision(revision, document, generations);
	} catch {
		return undefined;
	}
}

const text = z.string().catch("");
const named = z.looseObject({
	title: text,
	language: text,
	article: z.looseObject({ headline: text }).catch({ headline: "" }),
});

/** What can be found in a document that cannot be read: its title, language and headline. "" if one is missing. */
export function namesOf(document: string): { title: string; language: string; headline: string } {
	const read = jsonText(named, wholeCharacters).safeParse(document);
	if (!read.success) return { title: "", language: "", headline: "" };
	const { title, language, article } = read.data;
	return { title, language, headline: article.headline };
}

const none = () => [];

const numbers: { [K in Kind]: (question: QuestionOf<K>) => number[] } = {
	choice: none,
	multiple: none,
	"true-false": none,
	number: (question) => (isPlain(question) ? [question.min, question.max, question.answer] : []),
	order: none,
};

function numbersIn<K extends Kind>(question: QuestionOf<K>): number[] {
	return numbers[question.kind](question);
}

/** The dates and numbers that readers see first, formatted in the quiz's own language. */
function writtenIn({ language, claims }: Quiz): { [dateOrNumber: string]: string } {
	const numberFormat = new Intl.NumberFormat(language);
	const dates = claims.flatMap(({ sources, corrections }) => [...sources, ...corrections].map(({ date }) => date));
	const numbers = claims.flatMap(({ question }) => (question ? numbersIn(question) : []));
	return Object.fromEntries([
		...dates.map((date) => [date, longDate(date, language)]),
		...numbers.map((number) => [number, numberFormat.format(number)]),
	]);
}

/** A body with a strong validator made from its content. */
export async function tagged(text: string): Promise<Representation> {
	const body = new TextEncoder().encode(text);
	const digest = await crypto.subtle.digest("SHA-256", body);
	const tag = toHex(new Uint8Array(digest, 0, 12));
	return { body, etag: `"${tag}"` };
}

/** How often each question's counting has started again, for those where it has. */
function generationsIn(key: AnswerKey): Pick<PublishedQuiz, "generations"> {
	const raised = key.flatMap(({ id, generation }): [string, number][] => (generation ? [[id, generation]] : []));
	return raised.length > 0 ? { generations: Object.fromEntries(raised) } : {};
}

/** The quiz as readers get it. `epoch` takes answers; without it, the revision takes none. */
export async function representationOf(
	{ revision, quiz, key, written }: Revision,
	taking: Pick<PublishedQuiz, "epoch" | "guard"> = {},
): Promise<Representation> {
	const published: PublishedQuiz = { revision, ...taking, quiz, written, ...generationsIn(key) };
	return tagged(JSON.stringify(published));
}
