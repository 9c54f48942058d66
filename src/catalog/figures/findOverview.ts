import { z } from "zod";
import { alertKinds } from "../../../contract/report.ts";

/** The greatest number of months in the list. */
const MONTHS = 13;
const QUESTIONS = 20;
const ALERTS = 50;
const STALE = 50;

const sums = { started: z.int(), finished: z.int(), score: z.int() };
const monthRow = z.object({ month: z.string(), ...sums });
const quizRow = z.object({ quiz: z.string(), title: z.string(), language: z.string() });
const reported = quizRow
	.extend({ reported_at: z.iso.datetime() })
	.transform(({ reported_at, ...row }) => ({ ...row, reportedAt: reported_at }));
const questionFields = z.object({
	question: z.string(),
	prompt: z.string(),
	readers: z.int(),
	facility: z.number(),
	high: z.number(),
});
const questionRow = reported.and(questionFields);
const alertRow = reported.and(z.object({ kind: z.enum(alertKinds), prompt: z.string() }));
const playedRow = quizRow.extend({ ...sums, alert: z.enum(alertKinds).nullable().catch(null) });
const idRow = z.object({ quiz: z.string() });

/** The rows that this release can read. Rows of another release are skipped, so that the rest is still shown. */
function soundOf<S extends z.ZodType>(row: S, results: unknown[]): z.output<S>[] {
	return results.flatMap((each) => {
		const read = row.safeParse(each);
		return read.success ? [read.data] : [];
	});
}

/** Quizzes with readers in the month `?1`, with their titles and stored figures. */
const played = `(SELECT quiz, sum(started) AS started, sum(finished) AS finished, sum(score) AS score
		FROM monthly WHERE month = ?1 GROUP BY quiz HAVING sum(started) > 0) AS played
	JOIN quiz_list ON quiz_list.id = played.quiz AND quiz_list.revision > 0
	LEFT JOIN quiz_figures ON quiz_figures.quiz = played.quiz`;
const names = "played.quiz, coalesce(nullif(title, ''), played.quiz) AS title, language";

/** The latest months with readers, newest first. */
export async function findMonths(db: D1Database): Promise<z.output<typeof monthRow>[]> {
	const { results } = await db
		.prepare(
			`SELECT month, sum(started) AS started, sum(finished) AS finished, sum(score) AS score FROM monthly
			WHERE month > strftime('%Y-%m', 'now', '-${MONTHS} months') GROUP BY month HAVING sum(started) > 0 ORDER BY month DESC`,
		)
		.all();
	return z.array(monthRow).parse(results);
}

/**
 * Every quiz with readers in a month: its sums and the kind of its most urgent alert. Quizzes with the most readers
 * come first.
 */
export async function findPlayed(db: D1Database, month: string): Promise<z.output<typeof playedRow>[]> {
	const { results } = await db
		.prepare(
			`SELECT ${names}, played.started, played.finished, played.score, alerts ->> '$[0].kind' AS alert
			FROM ${played} ORDER BY played.started DESC, played.quiz`,
		)
		.bind(month)
		.all();
	return z.array(playedRow).parse(results);
}

/** The least understood questions of a month's quizzes, by the upper end of their interval. */
export async function findQuestions(
	db: D1Database,
	month: string,
	most = QUESTIONS,
): Promise<z.output<typeof questionRow>[]> {
	const { results } = await db
		.prepare(
			`SELECT ${names}, reported_at, each.value ->> 'id' AS question, each.value ->> 'prompt' AS prompt,
				each.value ->> 'readers' AS readers, each.value ->> 'facility' AS facility, 
				coalesce(each.value ->> 'high', 1.0) AS high
			FROM ${played}, json_each(questions) AS each
			ORDER BY high, played.quiz, question LIMIT ?2`,
		)
		.bind(month, most)
		.all();
	return soundOf(questionRow, results);
}

/** The most urgent alert of each of a month's published quizzes, most urgent first. */
export async function findAlerts(db: D1Database, month: string): Promise<z.output<typeof alertRow>[]> {
	const { results } = await db
		.prepare(
			`SELECT ${names}, reported_at, alerts ->> '$[0].kind' AS kind, alerts ->> '$[0].prompt' AS prompt
			FROM ${played} JOIN json_each(?2) AS rank ON rank.value = alerts ->> '$[0].kind'
			WHERE quiz_list.withdrawn = 0 ORDER BY rank.key, played.started DESC LIMIT ${ALERTS}`,
		)
		.bind(month, JSON.stringify(alertKinds))
		.all();
	return soundOf(alertRow, results);
}

/** A month's quizzes that were played since their last report, those with the most readers first. */
export async function findStale(db: D1Database, month: string): Promise<string[]> {
	const { results } = await db
		.prepare(
			`SELECT played.quiz FROM ${played} WHERE reported_at IS NULL OR summed_at > reported_at
			ORDER BY played.started DESC LIMIT ${STALE}`,
		)
		.bind(month)
		.all();
	return z
		.array(idRow)
		.parse(results)
		.map(({ quiz }) => quiz);
}
