import { z } from "zod";
import { isRecord } from "../merge/same.ts";
import { withReachableAnswers } from "../number/withReachableAnswers.ts";
import { type Kind, question as questionSchema } from "../question.ts";
import { type Quiz, quiz as quizSchema } from "../quiz.ts";
import { limits, standings } from "../wire.ts";
import { storedId, storedQuestion } from "./storedQuestion.ts";
import { storedQuiz } from "./storedQuiz.ts";
import { withWholeCharacters } from "./wholeCharacters.ts";

type Fields = Record<string, unknown>;

/** Stands for text that is not written yet. */
const BLANK = "…";

const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : BLANK);
const wordsOrNone = (value: unknown) => (typeof value === "string" ? value : "");
const whole = (value: unknown, otherwise: number) =>
	typeof value === "number" && Number.isSafeInteger(value) ? value : otherwise;

const numberOr = (value: unknown, otherwise: number) =>
	typeof value === "number" && Number.isFinite(value) ? value : otherwise;

/** The unit, or a blank if one is missing. Years, percentages and money need none. */
function unitIn({ unit, format, currency }: Fields): unknown {
	if (isRecord(unit)) return unit;
	const isSaid = format === "year" || format === "percent" || currency !== undefined;
	return isSaid ? wordsOrNone(unit) : words(unit);
}

/** The id if it is valid and not taken. Otherwise `otherwise`. */
function idIn(taken: Set<string>, value: unknown, otherwise: string): string {
	const known = storedId.safeParse(value).data;
	const id = known !== undefined && !taken.has(known) ? known : otherwise;
	taken.add(id);
	return id;
}

/** At least `least` options or items, each with its own id and text. */
function membersOf(value: unknown, least: number): Fields[] {
	const given = listOf(value).slice(0, limits.options).map(fieldsOf);
	const all = [...given, ...Array.from({ length: Math.max(0, least - given.length) }, (): Fields => ({}))];
	const taken = new Set<string>();
	return all.map(({ id, text, right, feedback }, index) => ({
		id: idIn(taken, id, `n-${index + 1}`),
		text: words(text),
		right: right === true,
		feedback: wordsOrNone(feedback),
	}));
}

function feedbackOf({ feedback }: Fields, cases: string[]): Fields {
	const given = fieldsOf(feedback);
	return Object.fromEntries(
		cases.map((each) => [each, each === "right" ? wordsOrNone(given[each]) : words(given[each])]),
	);
}

/** Completes a half-finished question of each kind. */
const completed: { [K in Kind]: (question: Fields) => Fields } = {
	choice: ({ options }) => ({ options: membersOf(options, 2) }),
	multiple: ({ options }) => ({ options: membersOf(options, 2) }),
	"true-false": (question) => ({
		answer: question.answer !== false,
		feedback: feedbackOf(question, ["right", "wrong"]),
	}),
	number: (question) => {
		const min = numberOr(question.min, 0);
		const max = Math.max(min + 1, numberOr(question.max, min + 100));
		return {
			unit: unitIn(question),
			decimals: whole(question.decimals, 0),
			format: question.format,
			...(typeof question.currency === "string" && { currency: question.currency }),
			min,
			max,
			answer: Math.min(max, Math.max(min, numberOr(question.answer, min))),
			tolerance:
				typeof question.tolerance === "string" ? question.tolerance : Math.max(0, numberOr(question.tolerance, 0)),
			feedback: feedbackOf(question, ["right", "low", "high"]),
		};
	},
	order: (question) => {
		const items = membersOf(question.items, 3);
		const ids = items.map(({ id }) => id);
		const answer = listOf(question.answer);
		const isWhole = answer.length === ids.length && ids.every((id) => answer.includes(id));
		const ends = listOf(question.ends);
		return {
			items,
			answer: isWhole ? answer : ids,
			...(ends.length === 2 && { ends: ends.map(words) }),
			feedback: feedbackOf(question, ["right", "wrong"]),
		};
	},
};

const isKind = (kind: unknown): kind is Kind => typeof kind === "string" && Object.hasOwn(completed, kind);

/** The question itself if it is valid, or else completed. Undefined if it is not a question. */
function questionIn(value: unknown): unknown {
	if (questionSchema.safeParse(value).success) return value;
	const { kind, prompt, credit, ...question } = fieldsOf(value);
	if (!isKind(kind)) return undefined;
	const shared = { kind, prompt: words(prompt), ...(credit === "partial" && { credit }) };
	const whole = { ...shared, ...completed[kind](question) };
	return storedQuestion.safeParse(whole).success ? whole : undefined;
}

const dated = z.looseObject({ date: z.iso.date() });
const source = dated.extend({ title: z.string(), publisher: z.string(), url: z.string().regex(/^https?:\/\//i) });
const correction = dated.extend({ note: z.string() });
const sound = (value: unknown, schema: z.ZodType) => listOf(value).filter((each) => schema.safeParse(each).success);

function storyIn(value: unknown): Fields {
	const { headline, url } = fieldsOf(value);
	return {
		headline: words(headline),
		date: "2000-01-01",
		...(typeof url === "string" && /^https?:\/\//i.test(url) && { url }),
	};
}

/** The article, or the list of stories with at least one of them. */
function storiesIn({ article, stories }: Fields): Fields {
	const taken = new Set<string>();
	const several = listOf(stories)
		.slice(0, limits.stories)
		.map((each, index) => ({ ...storyIn(each), id: idIn(taken, fieldsOf(each).id, `story-${index + 1}`) }));
	return several.length > 0 ? { stories: several } : { article: storyIn(article) };
}

function claimsIn(value: unknown): Fields[] {
	const taken = new Set<string>();
	return listOf(value)
		.slice(0, limits.claims)
		.map((each, index) => {
			const claim = fieldsOf(each);
			const passages = listOf(claim.passages).map((passage) => ({ exact: words(fieldsOf(passage).exact) }));
			return {
				id: idIn(taken, claim.id, `claim-${index + 1}`),
				statement: words(claim.statement),
				...(typeof claim.verdict === "string" && claim.verdict.trim() !== "" && { verdict: claim.verdict }),
				...(storedId.safeParse(claim.story).success && { story: claim.story }),
				standing: standings.find((standing) => standing === claim.standing) ?? "reported",
				attribution: words(claim.attribution),
				passages,
				explainer: words(claim.explainer),
				sources: sound(claim.sources, source),
				corrections: sound(claim.corrections, correction),
				question: questionIn(claim.question),
			};
		});
}

/**
 * A half-finished document as readers would see it. Valid parts stay, missing text becomes an ellipsis, and what cannot
 * be shown is left out. Takes any JSON. Undefined if there is no claim. `only` is the index of the single claim to
 * show.
 */
export function soundPart(half: unknown, only?: number): Quiz | undefined {
	const document = withWholeCharacters(half);
	const quiz = fieldsOf(document);
	const list = listOf(quiz.claims);
	const claims = claimsIn(only === undefined ? list : list.slice(only, only + 1));
	const whole = only === undefined ? quizSchema.safeParse(document).data : undefined;
	const part =
		whole ??
		storedQuiz.safeParse({
			id: storedId.safeParse(quiz.id).data ?? "draft",
			language: typeof quiz.language === "string" ? quiz.language : "en",
			title: words(quiz.title),
			...storiesIn(quiz),
			confidence: quiz.confidence === true,
			dontKnow: quiz.dontKnow === true,
			claims,
			bands: listOf(quiz.bands)
				.map(fieldsOf)
				.filter(({ from }) => Number.isSafeInteger(from))
				.map(({ from, title, text }) => ({ from, title: words(title), text: words(text) })),
		}).data;
	return part && withReachableAnswers(part);
}
