import { z } from "zod";
import { jsonText } from "../../../contract/readJson.ts";
import { alertKinds, type Report } from "../../../contract/report.ts";

/** The stored part of a report's alerts: kind and question. Kinds of a newer release are left out. */
const keptAlert = z.object({ kind: z.enum(alertKinds), prompt: z.string() });
export const keptAlerts = jsonText(
	z.array(keptAlert.nullable().catch(null)).transform((all) => all.filter((each) => each !== null)),
).catch([]);
type KeptAlert = z.output<typeof keptAlert>;

/**
 * The stored part of each question: how many answered it, and the mean credit as a share of full credit with the upper
 * end of its interval.
 */
type KeptQuestion = { id: string; prompt: string; readers: number; facility: number; high: number };

function alertsOf({ alerts = [], questions }: Report): KeptAlert[] {
	const prompts = new Map(questions.map(({ id, prompt }) => [id, prompt]));
	return alerts.map(({ kind, question = "" }) => ({ kind, prompt: prompts.get(question) ?? "" }));
}

function questionsOf({ questions }: Report): KeptQuestion[] {
	return questions.flatMap(({ id, prompt, readers, analysis }) =>
		analysis?.facility
			? [{ id, prompt, readers, facility: analysis.facility.value, high: analysis.facility.interval[1] }]
			: [],
	);
}

/**
 * Stores the parts of a full report that lists show, in place of an earlier report's. `now` is when the report was
 * made.
 */
export async function saveReport(db: D1Database, report: Report, now: Date): Promise<void> {
	await db
		.prepare(
			`INSERT INTO quiz_figures (quiz, reported_at, alerts, questions)
			SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM quizzes WHERE id = ?1 AND deleted = 0)
			ON CONFLICT DO UPDATE SET reported_at = excluded.reported_at, alerts = excluded.alerts, questions = excluded.questions
			WHERE coalesce(reported_at, '') < excluded.reported_at`,
		)
		.bind(report.quiz.id, now.toISOString(), JSON.stringify(alertsOf(report)), JSON.stringify(questionsOf(report)))
		.run();
}
