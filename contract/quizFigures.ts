import { z } from "zod";
import { alertKinds } from "./report.ts";
import { quizId } from "./text.ts";

const MOST = 50;
const count = z.int().min(0);

/** What `GET /api/newsroom/figures` is asked for: quizzes by id, with commas between them. */
export const figuresQuery = z.strictObject({
	ids: z
		.string()
		.transform((ids) => ids.split(","))
		.pipe(z.array(quizId).min(1).max(MOST))
		.describe(`up to ${MOST} ids with commas between them`),
	refresh: z
		.enum(["true", "false"])
		.describe("has up to five reports made anew of quizzes that were played since theirs")
		.optional(),
});

/** A quiz's figures as a list shows them. */
const listed = z.strictObject({
	started: count,
	finished: count,
	/** Of what those who finished scored, as a share of full marks; null without any. */
	mean: z.number().min(0).max(1).nullable(),
	/** When they were last looked at. */
	asOf: z.iso.datetime(),
	/** What is most pressing of what the last report said, and how much it said in all. */
	alert: z.strictObject({ kind: z.enum(alertKinds), text: z.string() }).exactOptional(),
	alerts: count,
});

/** What `GET /api/newsroom/figures` replies: for each quiz that there is, its figures as far as they are known. */
export const quizFigures = z.array(
	z.strictObject({
		id: quizId,
		figures: listed.exactOptional(),
		/** It was played since its last report, or has had none. */
		stale: z.boolean(),
	}),
);
export type QuizFigures = z.output<typeof quizFigures>[number];
