import type { z } from "zod";
import { answersReply } from "./answers.ts";
import { archiveReply } from "./archive.ts";
import { embedCodes } from "./embedCodes.ts";
import { HEALTH_ROUTE, healthCheck, healthReply } from "./health.ts";
import { leftOutList, leftOutReply } from "./leftOut.ts";
import {
	auditTrail,
	deletionReply,
	documentReply,
	draft,
	draftDropReply,
	draftReply,
	guardReply,
	linkReply,
	revisionList,
	revocationReply,
	storyTextsReply,
	tokenList,
	tokenReply,
	withdrawalReply,
} from "./newsroom.ts";
import { oembedReply } from "./oembed.ts";
import { overview } from "./overview.ts";
import { publishReply } from "./publish.ts";
import { publishedQuiz } from "./quiz.ts";
import { quizFigures } from "./quizFigures.ts";
import { quizList } from "./quizList.ts";
import { report } from "./report.ts";
import { storyReply } from "./story.ts";
import { routes } from "./wire.ts";

const ID = "{id}";

/** The schema of every successful JSON reply, by path and method. */
export const replies: { [path: string]: { [method: string]: z.ZodType } } = {
	[routes.quizzes]: { get: quizList },
	[routes.quiz(ID)]: { get: publishedQuiz, put: publishReply, delete: deletionReply },
	[routes.document(ID)]: { get: documentReply },
	[routes.embedCodes(ID)]: { get: embedCodes },
	[routes.revisions(ID)]: { get: revisionList },
	[routes.answers(ID)]: { post: answersReply },
	[routes.stats(ID)]: { get: report },
	[`${routes.quiz(ID)}/withdraw`]: { post: withdrawalReply },
	[`${routes.quiz(ID)}/restore`]: { post: withdrawalReply },
	[`${routes.quiz(ID)}/guard`]: { post: guardReply },
	[`${routes.quiz(ID)}/unguard`]: { post: guardReply },
	[routes.leftOut(ID)]: { get: leftOutList, post: leftOutReply },
	[`${routes.leftOut(ID)}/{rule}`]: { delete: leftOutReply },
	[routes.draft(ID)]: { get: draft, put: draftReply, delete: draftDropReply },
	[routes.storyTexts(ID)]: { get: storyTextsReply },
	[routes.archive(ID)]: { post: archiveReply },
	[routes.tokens]: { get: tokenList, post: tokenReply },
	[routes.token(ID)]: { delete: revocationReply },
	[routes.audit]: { get: auditTrail },
	[routes.story]: { post: storyReply },
	[routes.figures]: { get: quizFigures },
	[routes.overview]: { get: overview },
	[routes.links]: { post: linkReply },
	[routes.oembed]: { get: oembedReply },
	"/health": { get: healthReply },
	[HEALTH_ROUTE]: { get: healthCheck },
};
