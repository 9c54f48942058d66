import { z } from "zod";
import { embedKinds } from "./wire.ts";

const count = z.int().min(0);
const share = z.number().min(0).max(1);

const responseReport = z.strictObject({
	/** Option id, `true`/`false`, bin 0 to 19 of the range, `item@place`, or `?` for "I don't know". */
	cell: z.string(),
	/** What a person reads for it. */
	label: z.string(),
	/** Null where a cell is neither right nor wrong by itself: a bin that a tolerance cuts. */
	right: z.boolean().nullable(),
	readers: count,
	share,
});

const questionReport = z.strictObject({
	id: z.string(),
	kind: z.enum(["choice", "multiple", "true-false", "number", "order"]),
	prompt: z.string(),
	/** False while fewer readers answered than the view's minimum: then all counts are left out. */
	shown: z.boolean(),
	readers: count,
	/** Fully right: share with its 95 % Wilson score interval (Wilson 1927). */
	right: z.strictObject({ readers: count, share, interval: z.tuple([share, share]) }).nullable(),
	responses: z.array(responseReport),
	/** Readers who looked for the passage and did not find it: the article has changed away from the claim. */
	passageMissing: count,
});

/** What `GET /api/quizzes/:id/stats` answers. */
export const report = z.strictObject({
	quiz: z.strictObject({ id: z.string(), title: z.string(), language: z.string(), revision: z.int() }),
	/** The public view is rounded to `step` and hides what has fewer readers than `minimum`. */
	view: z.strictObject({ kind: z.enum(["public", "full"]), minimum: count, step: z.int().min(1) }),
	started: count,
	completed: count,
	/** Readers by way of embedding; on the full view only. */
	embeds: z.partialRecord(z.enum(embedKinds), count).optional(),
	scores: z.strictObject({
		/** Thousandths of a point: the highest score that can be reached, and the mean, null without readers. */
		maximum: count,
		mean: z.number().nullable(),
		distribution: z.array(z.strictObject({ score: count, readers: count })),
	}),
	questions: z.array(questionReport),
});

export type Report = z.output<typeof report>;
export type QuestionReport = Report["questions"][number];
