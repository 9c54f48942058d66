import { z } from "zod";
import { isRecord } from "./merge/same.ts";
import { quizFields } from "./quiz.ts";

/**
 * Where a document comes from: the revision and the version of the draft that it was made from (0: none). Publishing
 * reads both and stores neither.
 */
export const baseFields = {
	basedOn: z.int("must be the number of a revision, or 0 for none").min(0, "must be 0 or more").optional(),
	basedOnDraft: z.int("must be the version of a draft, or 0 for none").min(0, "must be 0 or more").optional(),
};

/** A quiz document as it is sent for publishing, for the JSON Schema and OpenAPI. */
export const writtenQuiz = quizFields.extend(baseFields);

export const base = z.object(baseFields);
export type Base = z.output<typeof base>;

/** The most characters of a story's text that are kept with a draft. */
const LONGEST_STORY = 200_000;

/** The text of each story by the story's id, for editors only: kept with the draft and never published. */
export const storyTexts = z.record(z.string().max(48), z.string().max(LONGEST_STORY));

/** What a draft contains in addition to the quiz. */
export const draftBase = base.extend({ texts: storyTexts.optional() });

/** The quiz as it is stored and compared: the document without its origin and without its stories' texts. */
export function withoutBase(document: unknown): unknown {
	if (!isRecord(document)) return document;
	const { basedOn: _, basedOnDraft: __, texts: ___, ...quiz } = document;
	return quiz;
}
