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

/** Characters of a story's text that are kept with a draft. */
const LONGEST_STORY = 200_000;

/** The text of each story by its name, for its editors: kept with the draft, published by nobody. */
export const storyTexts = z.record(z.string().max(48), z.string().max(LONGEST_STORY));

/** What a draft has beside the quiz. */
export const draftBase = base.extend({ texts: storyTexts.optional() });

/** The quiz alone, as it is stored and compared: the document without what it says of its origin, and without its story's text. */
export function withoutBase(document: unknown): unknown {
	if (!isRecord(document)) return document;
	const { basedOn: _, basedOnDraft: __, texts: ___, ...quiz } = document;
	return quiz;
}
