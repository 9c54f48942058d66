import { z } from "zod";
import { quizId } from "./text.ts";

/** One quiz in the newsroom's list. */
const listing = z.strictObject({
	id: quizId,
	title: z.string(),
	language: z.string(),
	revision: z.int().min(1),
	publishedAt: z.iso.datetime(),
	withdrawn: z.boolean(),
	guarded: z.boolean(),
});

/** What `GET /api/quizzes` answers. */
export const quizList = z.array(listing);
export type QuizListing = z.output<typeof listing>;

/** What `GET /api/quizzes/:id/revisions` answers: oldest first, each with the places that differ from the one before. */
export const revisionList = z.array(
	z.strictObject({ revision: z.int().min(1), publishedAt: z.iso.datetime(), changed: z.array(z.string()) }),
);
export type RevisionList = z.output<typeof revisionList>;

/** What `GET /api/quizzes/:id/document` answers: the current revision as its editor wrote it. */
export const documentReply = z.strictObject({ revision: z.int().min(1), document: z.unknown() });
export type DocumentReply = z.output<typeof documentReply>;

export const deletionReply = z.strictObject({ deleted: z.literal(true) });
