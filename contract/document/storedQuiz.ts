import { z } from "zod";
import { addRepeats, issuesOf } from "../addIssue.ts";
import { richTextTree, treeOf } from "../richText.ts";
import { withMainStory } from "../stories.ts";
import { limits, standings } from "../wire.ts";
import { servedQuestion, storedId, storedQuestion } from "./storedQuestion.ts";

/**
 * A language tag for browsers. A tag that this runtime does not accept becomes "undetermined" (ISO 639), so that
 * formatters never throw.
 */
const language = z.string().transform((tag) => {
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? "und";
	} catch {
		return "und";
	}
});

const text = z.string().trim();
/** Only web addresses are linked to, even in stored documents. */
const link = z.string().regex(/^https?:\/\//i);
const host = z.string().overwrite((name) => name.replace(/\.$/, ""));

const article = z.object({
	headline: text,
	date: z.iso.date(),
	byline: text.default(""),
	publisher: text.optional(),
	url: link.optional(),
});
const stories = z
	.array(article.extend({ id: storedId }))
	.min(1)
	.max(limits.stories);

const claim = z.object({
	id: storedId,
	statement: text,
	standing: z.enum(standings),
	attribution: text,
	verdict: text.optional(),
	story: storedId.optional(),
	passages: z.array(z.object({ exact: text, prefix: text.optional(), suffix: text.optional() })).default([]),
	explainer: text.transform(treeOf),
	sources: z.array(z.object({ title: text, publisher: text, url: link, date: z.iso.date() })).default([]),
	corrections: z.array(z.object({ date: z.iso.date(), note: text })).default([]),
	question: storedQuestion.optional(),
});

const storedFields = z.object({
	id: storedId,
	language,
	title: text,
	article: article.optional(),
	stories: stories.optional(),
	confidence: z.boolean().default(false),
	dontKnow: z.boolean().default(false),
	hosts: z.array(host).optional(),
	claims: z
		.array(claim)
		.min(1)
		.max(limits.claims)
		.check((context) => addRepeats(context.value, "claims", issuesOf(context)))
		.refine((claims) => claims.filter(({ question }) => question).length <= limits.questions),
	bands: z.array(z.object({ from: z.int(), title: text, text: text })).default([]),
});

/**
 * A document as the catalog stores it, converted to the newest format. Everything that any release accepted stays
 * readable, so this checks only types. The rules for publishing (`contract/quiz.ts`) may become stricter with a release
 * and do not apply to stored documents. Unique ids and bounded lists, which counting needs, were required in every
 * release. Fields that this release does not know are left out.
 */
export const storedQuiz = storedFields
	.refine((quiz) => quiz.article !== undefined || quiz.stories !== undefined)
	.transform(withMainStory);

/** A stored document as readers get it: explainers are trees. */
export const servedQuiz = storedFields.extend({
	language: z.string(),
	article,
	claims: z.array(claim.extend({ explainer: richTextTree, question: servedQuestion.optional() })),
});
