import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { isAsked } from "../contract/isAsked.ts";
import { sliderStep } from "../contract/number/sliderStep.ts";
import type { Kind, Question, QuestionOf } from "../contract/question.ts";
import type { Claim, Quiz } from "../contract/quiz.ts";
import { spoken } from "../widget/language/allLocales.ts";
import { languageTag } from "../widget/language/languageTag.ts";
import { isSaid } from "./isSaid.ts";

/** Advice for an editor: the rule, the path of the field, and why. */
export type Hint = { rule: Rule; path: (string | number)[]; message: string };

/** Every rule with its reason, for `readback rules`. */
export const rules = {
	"long-right-option": "Readers who know nothing pick the longest option: it is right too often.",
	"all-of-the-above": "Readers who see that two options are right can guess it.",
	"negative-prompt": "Readers overlook a “not” and answer what was not asked.",
	"uneven-options": "An option that is built unlike the others stands out, whether it is right or not.",
	"answer-position": "Readers notice when the right option is often in the same place.",
	"absolute-words": "“Always” and “never” are seldom true, and readers know it.",
	"gives-away": "A prompt that contains the answer to another question gives that answer away.",
	"no-feedback": "Readers who pick a wrong option learn nothing if nobody explains it.",
	"no-source": "Without a dated source, readers can only trust the quiz.",
	"hedged-record":
		"“On record” means said in public by a named person or body; this attribution is vague or names only the article.",
	"loaded-words": "A prompt that takes sides asks for agreement, not for understanding.",
	"no-passage": "Readers cannot be shown the claim in the story. Leave the passage out only if the story has no text.",
	"passage-length": "A short passage may be in several places; a long one breaks with a small edit of the story.",
	"slider-step": "Readers use a slider; they cannot choose an answer or an end that its steps miss.",
	"hard-opener": "An estimate or a sequence is hard to start with; more readers begin with a choice.",
	"reading-grade": "Long words in long sentences test reading, not understanding of the story.",
	"interface-language": "The interface does not speak the quiz’s language: readers get English buttons.",
	"one-kind": "Questions of only one kind tire readers and reward one way of guessing.",
	"no-bands": "Without bands, readers get a score and no words about it.",
	"claim-unasked": "Only readers who look for it read a claim without a question.",
} as const;

export type Rule = keyof typeof rules;

type Asked = { claim: Claim; question: Question; path: (string | number)[] };

const LONGER = 1.5;
const LONGER_BY = 20;
const SAME_PLACE = 0.75;
const QUESTIONS_FOR_A_PATTERN = 4;
const SHORT_PASSAGE = 12;
const LONG_PASSAGE = 200;
const TELLING = 8;
const GRADE = 14;

function askedIn(quiz: Quiz): Asked[] {
	return quiz.claims.flatMap((claim, index) =>
		claim.question ? [{ claim, question: claim.question, path: ["claims", index, "question"] }] : [],
	);
}

function hint(rule: Rule, path: (string | number)[], message: string): Hint {
	return { rule, path, message };
}

type Options = QuestionOf<"choice">["options"] | QuestionOf<"multiple">["options"];

function hintsOnOptions(options: Options, path: (string | number)[], quiz: Quiz): Hint[] {
	const found: Hint[] = [];
	const wrong = options.filter((option) => !option.right);
	const mean = wrong.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, wrong.length);
	for (const [index, { text, right, feedback }] of options.entries()) {
		const at = [...path, "options", index];
		if (right && text.length > LONGER * mean && text.length > mean + LONGER_BY) {
			found.push(hint("long-right-option", [...at, "text"], "is right and much longer than the wrong ones"));
		}
		if (isSaid("all", quiz, text)) found.push(hint("all-of-the-above", [...at, "text"], "refers to the other options"));
		if (isSaid("absolute", quiz, text)) found.push(hint("absolute-words", [...at, "text"], "uses an absolute word"));
		if (!right && feedback === undefined) found.push(hint("no-feedback", at, "has no feedback"));
	}
	const shape = ({ text }: { text: string }) => `${/^\p{Lu}|^\d/u.test(text)} ${/[.!?]$/.test(text)}`;
	if (new Set(options.map(shape)).size > 1) {
		found.push(
			hint("uneven-options", [...path, "options"], "some begin with a capital or end with a full stop, others do not"),
		);
	}
	return found;
}

/** Kinds whose prompt is a statement and not a question. */
const isStatement: { [K in Kind]: boolean } = {
	choice: false,
	multiple: false,
	"true-false": true,
	number: false,
	order: false,
};

type Path = (string | number)[];
const noHints = () => [];

function hintsOnSteps(question: QuestionOf<"number">, path: Path): Hint[] {
	const { min, max, step, decimals = 0 } = question;
	const hintThat = (why: string) => [hint("slider-step", [...path, "step"], why)];
	// Editors write 0.2, which is stored as 2 smallest units.
	const written = (value: number) => Number(`${value}e-${decimals}`);
	const better = sliderStep(question);
	if (better !== step) {
		return hintThat(`misses the answer; readers get steps of ${written(better)}, so choose a step that divides it`);
	}
	const rest = (max - min) % step;
	return rest === 0 ? [] : hintThat(`does not reach max; the slider ends at ${written(max - rest)}`);
}

const kindHints: { [K in Kind]: (question: QuestionOf<K>, path: Path, quiz: Quiz) => Hint[] } = {
	choice: ({ options }, path, quiz) => hintsOnOptions(options, path, quiz),
	multiple: ({ options }, path, quiz) => hintsOnOptions(options, path, quiz),
	"true-false": noHints,
	number: hintsOnSteps,
	order: noHints,
};

function hintsOnKind<K extends Kind>(question: QuestionOf<K>, path: Path, quiz: Quiz): Hint[] {
	return kindHints[question.kind](question, path, quiz);
}

function hintsOnQuestion({ question, path }: Asked, quiz: Quiz): Hint[] {
	const at = [...path, "prompt"];
	const { prompt } = question;
	return [
		...(isSaid("negative", quiz, prompt) && !isStatement[question.kind]
			? [hint("negative-prompt", at, "asks what is not true")]
			: []),
		...(isSaid("loaded", quiz, prompt) ? [hint("loaded-words", at, "takes sides")] : []),
		...(isSaid("absolute", quiz, prompt) ? [hint("absolute-words", at, "uses an absolute word")] : []),
		...hintsOnKind(question, path, quiz),
	];
}

function hintsOnClaim(claim: Claim, index: number, quiz: Quiz): Hint[] {
	const path = ["claims", index];
	const passages = claim.passages.flatMap(({ exact }, place) => {
		const at = [...path, "passages", place, "exact"];
		if (exact.length < SHORT_PASSAGE) return [hint("passage-length", at, "is short; add a prefix, or quote more")];
		return exact.length > LONG_PASSAGE ? [hint("passage-length", at, "is long; quote the few words that say it")] : [];
	});
	return [
		...passages,
		...(claim.passages.length === 0 ? [hint("no-passage", path, "quotes no passage")] : []),
		...(claim.sources.length === 0 ? [hint("no-source", path, "names no source")] : []),
		...(claim.standing === "on-record" && isSaid("hedge", quiz, claim.attribution)
			? [
					hint(
						"hedged-record",
						[...path, "attribution"],
						"is vague or names only the article, but the standing is on-record",
					),
				]
			: []),
		...(claim.question || !isAsked(quiz) ? [] : [hint("claim-unasked", path, "has no question")]),
	];
}

type Words = { text: string; right: boolean }[];
const noOptions = () => [];

/** The options of kinds with exactly one right option. */
const singles: { [K in Kind]: (question: QuestionOf<K>) => Words } = {
	choice: ({ options }) => options,
	multiple: noOptions,
	"true-false": noOptions,
	number: noOptions,
	order: noOptions,
};

function singlesOf<K extends Kind>(question: QuestionOf<K>): Words {
	return singles[question.kind](question);
}

function hintsOnOrder(asked: Asked[]): Hint[] {
	return asked.flatMap((one) => {
		const answer = singlesOf(one.question).find(({ right }) => right)?.text;
		if (answer === undefined || answer.length < TELLING) return [];
		return asked
			.filter((other) => other !== one && other.question.prompt.toLowerCase().includes(answer.toLowerCase()))
			.map(({ path }) => hint("gives-away", [...path, "prompt"], `contains the answer to “${one.question.prompt}”`));
	});
}

function hintsOnPlaces(asked: Asked[]): Hint[] {
	const places = asked
		.map(({ question }) => singlesOf(question).findIndex(({ right }) => right))
		.filter((place) => place >= 0);
	if (places.length < QUESTIONS_FOR_A_PATTERN) return [];
	const most = Math.max(...places.map((place) => places.filter((each) => each === place).length));
	if (most < SAME_PLACE * places.length) return [];
	return [hint("answer-position", ["claims"], `${most} of ${places.length} right options are in the same place`)];
}

/** The Flesch–Kincaid grade (Kincaid et al. 1975) of English text. */
function gradeOf(text: string): number {
	const sentences = Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((each) => each.trim() !== "").length);
	const list = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
	return fleschKincaid({ sentence: sentences, word: Math.max(1, list.length), syllable: syllable(text) });
}

function hintsOnReading(asked: Asked[], { language }: Quiz): Hint[] {
	if (language.split("-")[0] !== "en") return [];
	return asked.flatMap(({ question, path }) => {
		const grade = gradeOf(question.prompt);
		if (grade <= GRADE) return [];
		return [
			hint("reading-grade", [...path, "prompt"], `has reading grade ${grade.toFixed(0)}; at most ${GRADE} is advised`),
		];
	});
}

/** Kinds that need more than one choice and are hard as the first question. */
const isHardOpener: { [K in Kind]: boolean } = {
	choice: false,
	multiple: false,
	"true-false": false,
	number: true,
	order: true,
};

function hintsOnOpener([first]: Asked[]): Hint[] {
	if (!first || !isHardOpener[first.question.kind]) return [];
	return [hint("hard-opener", [...first.path, "kind"], "comes first; begin with a choice or a true-or-false question")];
}

/** Advice on a quiz that has passed its schema, in the order of the document. */
export function lint(quiz: Quiz): Hint[] {
	const asked = askedIn(quiz);
	const isSpoken = spoken(quiz.language).lang === languageTag(quiz.language);
	const kinds = new Set(asked.map(({ question }) => question.kind));
	return [
		...(isSpoken ? [] : [hint("interface-language", ["language"], "is not a language of the interface")]),
		...(kinds.size < 2 && asked.length > 0 ? [hint("one-kind", ["claims"], "asks questions of one kind")] : []),
		...(quiz.bands.length === 0 && asked.length >= QUESTIONS_FOR_A_PATTERN
			? [hint("no-bands", ["claims"], "has no bands: readers get no words about their score")]
			: []),
		...hintsOnPlaces(asked),
		...hintsOnOpener(asked),
		...quiz.claims.flatMap((claim, index) => hintsOnClaim(claim, index, quiz)),
		...asked.flatMap((each) => hintsOnQuestion(each, quiz)),
		...hintsOnOrder(asked),
		...hintsOnReading(asked, quiz),
	];
}
