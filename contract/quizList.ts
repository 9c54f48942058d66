import { z } from "zod";
import { quizId } from "./text.ts";

const draftSaved = z.strictObject({ version: z.int().min(1), savedAt: z.iso.datetime(), savedBy: z.string() });

/** One quiz in the newsroom's list. */
const listing = z.strictObject({
	id: quizId,
	title: z.string(),
	language: z.string(),
	/** The story's headline. "" if it cannot be read. */
	headline: z.string(),
	/** 0: the quiz has only a draft. */
	revision: z.int().min(0),
	publishedAt: z.iso.datetime().exactOptional(),
	/** The last change to the quiz or its draft, and who made it, if the audit trail knows. */
	changedAt: z.iso.datetime(),
	changedBy: z.string().exactOptional(),
	withdrawn: z.boolean(),
	guarded: z.boolean(),
	draft: draftSaved.exactOptional(),
	/**
	 * This release cannot read the stored document. Readers are asked to wait. The quiz can be published again, withdrawn
	 * or deleted.
	 */
	needsMending: z.literal(true).exactOptional(),
});

/** The reply of `GET /api/quizzes`: one page. The header `Link` contains the address of the next one. */
export const quizList = z.array(listing);
export type QuizListing = z.output<typeof listing>;

/** The states to filter by. `draft` means every quiz with a draft, published or not. */
export const quizStates = ["published", "withdrawn", "draft", "mending"] as const;
export type QuizState = (typeof quizStates)[number];

const MOST = 100;
const USUAL = 50;
const LONGEST_SEARCH = 200;
const LONGEST_CURSOR = 120;

/** The query of `GET /api/quizzes`. */
export const listQuery = z.strictObject({
	q: z
		.string()
		.max(LONGEST_SEARCH)
		.describe("words that title, headline and id hold together; accents and capitals do not matter")
		.optional(),
	state: z.enum(quizStates).describe("those in this state; `draft`: they have a draft, published or not").optional(),
	id: quizId.describe("this quiz alone").optional(),
	unpublished: z
		.enum(["true", "false"])
		.describe("whether quizzes are listed as well of which there is a draft alone")
		.optional(),
	order: z
		.enum(["id", "changed"])
		.describe("`id`: each quiz once, whatever changes meanwhile; `changed`: the last changed first")
		.default("id"),
	after: z.string().max(LONGEST_CURSOR).describe("where the page begins, as the header Link says it").optional(),
	limit: z.coerce.number().int().min(1).max(MOST).describe("how many at most").default(USUAL),
});
export type ListQuery = z.output<typeof listQuery>;
