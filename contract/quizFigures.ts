import { z } from "zod";
import { alertKinds } from "./report.ts";
import { quizId } from "./text.ts";

const MOST = 50;
const count = z.int().min(0);

/** The query of `GET /api/newsroom/figures`: quiz ids separated by commas. */
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

/** A quiz's figures for a list. */
const listed = z.strictObject({
	started: count,
	finished: count,
	/** The mean score of complete attempts, as a share of full marks. Null if there are none. */
	mean: z.number().min(0).max(1).nullable(),
	/** When the figures were last updated. */
	asOf: z.iso.datetime(),
	/** The most urgent alert of the last report, and the number of its alerts. */
	alert: z.strictObject({ kind: z.enum(alertKinds), text: z.string() }).exactOptional(),
	alerts: count,
});

/** The reply of `GET /api/newsroom/figures`: the known figures of each existing quiz. */
export const quizFigures = z.array(
	z.strictObject({
		id: quizId,
		figures: listed.exactOptional(),
		/** Whether the quiz was played since its last report, or has had no report. */
		stale: z.boolean(),
	}),
);
export type QuizFigures = z.output<typeof quizFigures>[number];
