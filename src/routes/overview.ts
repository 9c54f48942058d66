import { type Context, Hono } from "hono";
import { fill } from "../../contract/fill.ts";
import { type Overview, overviewQuery } from "../../contract/overview.ts";
import { scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { findAlerts, findMonths, findPlayed, findQuestions, findStale } from "../catalog/figures/findOverview.ts";
import { meanOf } from "../catalog/figures/meanOf.ts";
import { followChanges } from "../catalog/list/makeEntries.ts";
import type { App } from "../http/context.ts";
import { parse } from "../http/readBody.ts";
import { mendTexts } from "../pages/stats/newsroomWords.ts";
import { isolated } from "../report/isolated.ts";
import { questionsCsv, quizzesCsv } from "../report/overviewCsv.ts";

/** The greatest number of questions in a download. */
const MOST_QUESTIONS = 5_000;

function monthOf(c: Context<App>): string {
	return parse(overviewQuery, c.req.query()).month ?? new Date().toISOString().slice(0, 7);
}

function withMean<Row extends { finished: number; score: number }>({ score, ...row }: Row) {
	return { ...row, mean: meanOf({ score, finished: row.finished }) };
}

export const overview = new Hono<App>();

/** Figures over all quizzes, from the sums that shards have sent and from the last reports. No shard is called. */
overview.get("/", allow(...scopes), async (c) => {
	const month = monthOf(c);
	const { DB } = c.env;
	await followChanges(DB);
	const [months, played, questions, alerts, stale] = await Promise.all([
		findMonths(DB),
		findPlayed(DB, month),
		findQuestions(DB, month),
		findAlerts(DB, month),
		findStale(DB, month),
	]);
	const sum = (name: "started" | "finished" | "score") => played.reduce((all, each) => all + each[name], 0);
	const all = { started: sum("started"), finished: sum("finished"), score: sum("score") };
	return c.json({
		month,
		...withMean(all),
		quizzes: played.length,
		months: months.map(withMean),
		questions,
		alerts: alerts.map(({ prompt, ...alert }) => ({
			...alert,
			text: fill(mendTexts[alert.kind], { prompt: isolated(prompt) }),
		})),
		stale,
	} satisfies Overview);
});

function respondCsv(c: Context<App>, csv: string, file: string): Response {
	return c.body(csv, 200, {
		"content-type": "text/csv; charset=utf-8; header=present",
		"content-disposition": `attachment; filename="${file}.csv"`,
	});
}

overview.get("/quizzes.csv", allow(...scopes), async (c) => {
	const month = monthOf(c);
	await followChanges(c.env.DB);
	const rows = (await findPlayed(c.env.DB, month)).map((row) => ({ month, ...withMean(row) }));
	return respondCsv(c, quizzesCsv(rows), `quizzes-${month}`);
});

overview.get("/questions.csv", allow(...scopes), async (c) => {
	const month = monthOf(c);
	await followChanges(c.env.DB);
	const rows = (await findQuestions(c.env.DB, month, MOST_QUESTIONS)).map((row) => ({ month, ...row }));
	return respondCsv(c, questionsCsv(rows), `questions-${month}`);
});
