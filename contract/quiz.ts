import { z } from "zod";
import { type AddIssue, addRepeats, issuesOf } from "./addIssue.ts";
import { servedQuiz } from "./document/storedQuiz.ts";
import { longestAnswersBody } from "./longestBody.ts";
import { question } from "./question.ts";
import { richText } from "./richText.ts";
import { reachableScores } from "./score.ts";
import { withMainStory } from "./stories.ts";
import { hostName, languageTag, quizId, slug, text, webLink } from "./text.ts";
import { FULL_CREDIT, limits, standings } from "./wire.ts";

const isoDate = z.iso.date("must be a date such as 2025-07-14");

/** A passage in the article: W3C Web Annotation, TextQuoteSelector. */
const passage = z.strictObject({
	exact: text(300),
	prefix: text(100).optional(),
	suffix: text(100).optional(),
});

/** A source of an explainer. `date` is the day it was published. */
const source = z.strictObject({
	title: text(200),
	publisher: text(100),
	url: webLink,
	date: isoDate,
});

/** A correction that readers see: its date, and what was wrong. */
const correction = z.strictObject({ date: isoDate, note: text(500) });

const claim = z.strictObject({
	/** The id of the claim and of its question, if it has one. */
	id: slug,
	statement: text(400),
	standing: z.enum(standings),
	/** The editors' own verdict, such as "Misleading". It is shown beside the standing. */
	verdict: text(40).optional(),
	/** Who says it. */
	attribution: text(200),
	/** The id of the claim's story, if the quiz has several. */
	story: slug.optional(),
	/** Empty if the story has no text, such as a photograph or a broadcast. */
	passages: z.array(passage).max(5).default([]),
	explainer: richText,
	sources: z.array(source).max(10).default([]),
	corrections: z.array(correction).max(20).default([]),
	question: question.optional(),
});

/** What readers are told about a score of at least `from` points. A right answer is one point. */
const band = z.strictObject({ from: z.int().min(0), title: text(80), text: text(400) });

const article = z.strictObject({
	headline: text(300),
	date: isoDate,
	/** Empty if there is no byline to show. */
	byline: z.literal("").or(text(200)).default(""),
	publisher: text(100).optional(),
	url: webLink.optional(),
});

/** One of the stories of a quiz that has several. */
const story = article.extend({ id: slug });

/** The fields alone. `quiz` adds the rules across fields. */
export const quizFields = z.strictObject({
	id: quizId,
	language: languageTag,
	title: text(120),
	/** What the quiz is about. If it is about several stories, `stories` is used instead. */
	article: article.optional(),
	stories: z.array(story).min(1).max(limits.stories).optional(),
	/** Whether readers say with each answer how sure they are. */
	confidence: z.boolean().default(false),
	/** Whether readers can answer "I don't know". */
	dontKnow: z.boolean().default(false),
	/** The hosts that may embed the quiz. Absent: all. */
	hosts: z.array(hostName).min(1).max(100).optional(),
	claims: z.array(claim).min(1).max(limits.claims),
	/** Without bands a score has no text. */
	bands: z.array(band).min(1).max(10).default([]),
});

type Fields = z.output<typeof quizFields>;

function checkQuestions(quiz: Fields, addIssue: AddIssue): void {
	const questions = quiz.claims.filter((each) => each.question).length;
	if (questions === 0 && quiz.bands.length > 0) {
		addIssue(["bands"], "a quiz without questions has no score; leave the bands out", "bands-without-questions");
	}
	if (questions > limits.questions) addIssue(["claims"], `may have at most ${limits.questions} questions`);
	const bytes = longestAnswersBody(quiz);
	if (bytes > limits.answersBody) {
		addIssue(
			["claims"],
			`the longest possible answers take ${bytes} bytes, the limit is ${limits.answersBody}; shorten ids or ask fewer questions`,
		);
	}
}

/**
 * A band has only a lower end, so bands cannot overlap or leave gaps. Three mistakes remain: no band for the lowest
 * scores, a wrong order, and a band that no reader can reach.
 */
function checkBands(quiz: Fields, addIssue: AddIssue): void {
	const scores = [...reachableScores(quiz)];
	for (const [index, { from }] of quiz.bands.entries()) {
		const before = quiz.bands[index - 1];
		if (!before && from !== 0)
			addIssue(["bands", index, "from"], "must be 0 for the first band", "first-band-not-zero");
		if (before && from <= before.from) {
			addIssue(["bands", index, "from"], "must be more than in the band before", "bands-out-of-order");
			continue;
		}
		const next = quiz.bands[index + 1]?.from ?? Number.POSITIVE_INFINITY;
		if (!scores.some((score) => score >= from * FULL_CREDIT && score < next * FULL_CREDIT)) {
			addIssue(["bands", index, "from"], "no reader can reach this band", "unreachable-band");
		}
	}
}

/** A quiz is about one article or about several stories, and each claim is from one of them. */
function checkStories({ article, stories, claims }: Fields, addIssue: AddIssue): void {
	if (!article && !stories) addIssue(["article"], "is missing: write article, or stories if there are several");
	if (article && stories)
		addIssue(["stories"], "must not be used together with article; make the article one of the stories");
	addRepeats(stories ?? [], "stories", addIssue);
	const ids = stories?.map(({ id }) => id) ?? [];
	const among = ids.join(", ");
	for (const [index, { story }] of claims.entries()) {
		const at = ["claims", index, "story"];
		if (story === undefined && ids.length > 1)
			addIssue(at, `is missing: write which story the claim is from, one of ${among}`);
		if (story === undefined || ids.includes(story)) continue;
		addIssue(
			at,
			stories ? `names no story of this quiz; write one of ${among}` : "must be left out: this quiz has one article",
		);
	}
}

/** A document for publishing. This is the source of truth for its fields and rules. */
export const quiz = quizFields
	.check((context) => {
		const addIssue = issuesOf(context);
		addRepeats(context.value.claims, "claims", addIssue);
		checkStories(context.value, addIssue);
		checkQuestions(context.value, addIssue);
		checkBands(context.value, addIssue);
	})
	.transform(withMainStory);

/** A quiz after parsing: defaults are filled in, and rich text is a tree. */
export type Quiz = z.output<typeof quiz>;
/** A quiz as an editor writes it and as the catalog stores it. */
export type QuizDocument = z.input<typeof quiz>;
export type Claim = Quiz["claims"][number];
export type Passage = Claim["passages"][number];

/** The reply of `GET /api/quizzes/:id`. An old revision has no epoch, because it takes no answers. */
export const publishedQuiz = z.strictObject({
	revision: z.int().min(1),
	epoch: z.int().min(1).exactOptional(),
	/** The site key for proofs that a reader is a person, if attempts need one. */
	guard: z.string().exactOptional(),
	quiz: servedQuiz,
	/** Dates and numbers in the quiz's language, already formatted: a browser's first formatting is slow. */
	written: z.record(z.string(), z.string()).exactOptional(),
	/** How often the counting of each question has started again, if it has; see docs/statistics.md. */
	generations: z.record(z.string(), z.int().min(1)).exactOptional(),
});
export type PublishedQuiz = z.output<typeof publishedQuiz>;
