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

/** Where in the article a claim stands: W3C Web Annotation, TextQuoteSelector. */
const passage = z.strictObject({
	exact: text(300),
	prefix: text(100).optional(),
	suffix: text(100).optional(),
});

/** A document that stands behind an explainer; `date` is the day it was published. */
const source = z.strictObject({
	title: text(200),
	publisher: text(100),
	url: webLink,
	date: isoDate,
});

/** What was wrong and has been put right, dated, shown to readers. */
const correction = z.strictObject({ date: isoDate, note: text(500) });

const claim = z.strictObject({
	/** Names the claim and its question, which a claim has at most one of. */
	id: slug,
	statement: text(400),
	standing: z.enum(standings),
	/** The editors' own word for it, such as "Misleading"; shown beside its standing. */
	verdict: text(40).optional(),
	/** Who says it. */
	attribution: text(200),
	/** The id of the story that it is from, where the quiz has several. */
	story: slug.optional(),
	/** None where the story has no text: a photograph, a broadcast. */
	passages: z.array(passage).max(5).default([]),
	explainer: richText,
	sources: z.array(source).max(10).default([]),
	corrections: z.array(correction).max(20).default([]),
	question: question.optional(),
});

/** What a reader is told about a score of at least `from` points (a right answer is one point). */
const band = z.strictObject({ from: z.int().min(0), title: text(80), text: text(400) });

const article = z.strictObject({
	headline: text(300),
	date: isoDate,
	/** Readers are shown none where it is left out. */
	byline: z.literal("").or(text(200)).default(""),
	publisher: text(100).optional(),
	url: webLink.optional(),
});

/** One of several stories that a quiz is about. */
const story = article.extend({ id: slug });

/** The shape alone; `quiz` has the rules across its fields too. */
export const quizFields = z.strictObject({
	id: quizId,
	language: languageTag,
	title: text(120),
	/** What the quiz is about; `stories` where it is about several. */
	article: article.optional(),
	stories: z.array(story).min(1).max(limits.stories).optional(),
	/** Ask with each answer whether the reader is sure. */
	confidence: z.boolean().default(false),
	/** Offer "I don't know" as a response. */
	dontKnow: z.boolean().default(false),
	/** Hosts that may embed the quiz; absent: all. */
	hosts: z.array(hostName).min(1).max(100).optional(),
	claims: z.array(claim).min(1).max(limits.claims),
	/** Left out, a score stands without words. */
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
 * Bands name their lower ends only, so that no score falls between two or into two. What is left
 * to go wrong: no band for the lowest scores, a wrong order, a band that no reader can reach.
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

/** One published document. The source of truth for its shape and its rules. */
export const quiz = quizFields
	.check((context) => {
		const addIssue = issuesOf(context);
		addRepeats(context.value.claims, "claims", addIssue);
		checkStories(context.value, addIssue);
		checkQuestions(context.value, addIssue);
		checkBands(context.value, addIssue);
	})
	.transform(withMainStory);

/** A quiz as read by the house: defaults filled in, rich text parsed. */
export type Quiz = z.output<typeof quiz>;
/** A quiz as an editor writes it, and as the catalog keeps it. */
export type QuizDocument = z.input<typeof quiz>;
export type Claim = Quiz["claims"][number];
export type Passage = Claim["passages"][number];

/** What `GET /api/quizzes/:id` replies; an old revision comes without an epoch, nobody can answer it. */
export const publishedQuiz = z.strictObject({
	revision: z.int().min(1),
	epoch: z.int().min(1).exactOptional(),
	/** The site key to get a proof with that somebody is there, where attempts have to bring one. */
	guard: z.string().exactOptional(),
	quiz: servedQuiz,
	/** Dates and numbers of the quiz as its language writes them: browsers take long to format their first. */
	written: z.record(z.string(), z.string()).exactOptional(),
	/** How often the counting of a question has begun anew, for those where it has; see docs/statistics.md. */
	generations: z.record(z.string(), z.int().min(1)).exactOptional(),
});
export type PublishedQuiz = z.output<typeof publishedQuiz>;
