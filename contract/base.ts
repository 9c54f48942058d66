import { z } from "zod";
import { isRecord } from "./merge/same.ts";
import { quizFields } from "./quiz.ts";

/**
 * What a document says of its own origin, beside the quiz: the revision it was made from, and the
 * version of the draft (0: none). Publishing reads both and stores neither.
 */
export const baseFields = {
	basedOn: z.int("must be the number of a revision, or 0 for none").min(0, "must be 0 or more").optional(),
	basedOnDraft: z.int("must be the version of a draft, or 0 for none").min(0, "must be 0 or more").optional(),
};

/** A quiz document as it is sent to be published, for those that describe its shape. */
export const writtenQuiz = quizFields.extend(baseFields);

export const base = z.object(baseFields);
export type Base = z.output<typeof base>;

/** The quiz alone, as it is stored and compared: the document without what it says of its origin. */
export function withoutBase(document: unknown): unknown {
	if (!isRecord(document)) return document;
	const { basedOn: _, basedOnDraft: __, ...quiz } = document;
	return quiz;
}
