import { z } from "zod";
import { alertKinds } from "./report.ts";
import { quizId } from "./text.ts";

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2026-11");

/** What `GET /api/newsroom/overview` and its downloads may be asked for. */
export const overviewQuery = z.strictObject({
	month: month.describe("a month (UTC) such as 2026-11; the current month if left out").optional(),
});

/** Attempts that began in a month: how many, how many of them are complete, and the mean score of these as a share of full marks. */
const sums = { started: count, finished: count, mean: share.nullable() };

/** Which quiz something is said of, and when its last report was made. */
const ofQuiz = { quiz: quizId, title: z.string(), language: z.string(), reportedAt: z.iso.datetime() };

/** What `GET /api/newsroom/overview` replies: figures over all quizzes. */
export const overview = z.strictObject({
	month,
	...sums,
	/** Quizzes that somebody began in that month. */
	quizzes: count,
	/** The last months with readers, newest first. */
	months: z.array(z.strictObject({ month, ...sums })),
	/** Of those quizzes, as their last reports say: the questions that readers understood worst; those first of which that is surest. */
	questions: z.array(
		z.strictObject({
			...ofQuiz,
			question: z.string(),
			prompt: z.string(),
			readers: count,
			/** Mean credit as a share of full credit, and the upper end of its 95 % interval. */
			facility: share,
			high: share,
		}),
	),
	/** Of those quizzes the most pressing alert each, most pressing first. */
	alerts: z.array(z.strictObject({ ...ofQuiz, kind: z.enum(alertKinds), text: z.string() })),
	/** Of those quizzes up to fifty that were played since their last report, those with most readers first. */
	stale: z.array(quizId),
});
export type Overview = z.output<typeof overview>;
