import { z } from "zod";
import { alertKinds } from "./report.ts";
import { quizId } from "./text.ts";

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2026-11");

/** The query of `GET /api/newsroom/overview` and its downloads. */
export const overviewQuery = z.strictObject({
	month: month.describe("a month (UTC) such as 2026-11; the current month if left out").optional(),
});

/**
 * Attempts that began in a month, the complete ones among them, and the mean score of those as a share of full marks.
 */
const sums = { started: count, finished: count, mean: share.nullable() };

/** A quiz, and when its last report was made. */
const ofQuiz = { quiz: quizId, title: z.string(), language: z.string(), reportedAt: z.iso.datetime() };

/** The reply of `GET /api/newsroom/overview`: figures over all quizzes. */
export const overview = z.strictObject({
	month,
	...sums,
	/** The number of quizzes with attempts that began in that month. */
	quizzes: count,
	/** The latest months with readers, newest first. */
	months: z.array(z.strictObject({ month, ...sums })),
	/**
	 * The least understood questions of these quizzes, by their last reports. Sorted by the upper end of the interval.
	 */
	questions: z.array(
		z.strictObject({
			...ofQuiz,
			question: z.string(),
			prompt: z.string(),
			readers: count,
			/** The mean credit as a share of full credit, and the upper end of its 95 % interval. */
			facility: share,
			high: share,
		}),
	),
	/** The most urgent alert of each of these quizzes, most urgent first. */
	alerts: z.array(z.strictObject({ ...ofQuiz, kind: z.enum(alertKinds), text: z.string() })),
	/** Up to fifty of these quizzes that were played since their last report, those with most readers first. */
	stale: z.array(quizId),
});
export type Overview = z.output<typeof overview>;
