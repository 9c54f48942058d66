import { type Context, Hono } from "hono";
import type { Report } from "../../contract/report.ts";
import { add, type Tally } from "../../contract/tally.ts";
import { scopes } from "../../contract/wire.ts";
import { authorize, claimsNewsroom } from "../auth/allow.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import { tagged } from "../catalog/published.ts";
import type { App, Env } from "../env.ts";
import { answerWith } from "../http/conditionalResponse.ts";
import { tallyOf } from "../log/answerLogs.ts";
import { overview } from "../log/overview.ts";
import { publicPolicy } from "../platform/settings.ts";
import { buildReport } from "../report/buildReport.ts";
import { toCsv } from "../report/csv.ts";

type ViewKind = Report["view"]["kind"];

/**
 * What a report is made from. Anybody may ask for the public one, so where it takes many objects
 * they are asked no more often than acknowledgements ask them.
 */
async function tallyFor(env: Env, { quiz, epochs }: Current, kind: ViewKind, now: number): Promise<Tally> {
	const isWide = epochs.length > 1 || epochs.some(({ shards }) => shards > 1);
	if (kind === "full" || !isWide) return tallyOf(env, quiz.id, epochs, now);
	return [...(await overview.tallies(env, { quiz: quiz.id, epochs }, now))].reduce<Tally>(add, new Map());
}

/** The report as this view may see it. */
export async function reportFor(env: Env, id: string, kind: ViewKind): Promise<Report> {
	const now = Date.now();
	const current = await catalog.current(env.DB, id, { now });
	const [revisions, tally] = await Promise.all([catalog.sameForm(env.DB, current), tallyFor(env, current, kind, now)]);
	if (kind === "public") return buildReport(current, revisions, tally, { kind, policy: publicPolicy(env) });
	return buildReport(current, revisions, tally, { kind, history: await catalog.history(env.DB, id) });
}

/** The formats of a report. A name for the file makes browsers keep what they would show as text. */
const formats = {
	json: { write: (report: Report) => JSON.stringify(report), type: "application/json; charset=utf-8" },
	csv: { write: toCsv, type: "text/csv; charset=utf-8; header=present" },
} as const;

/** Answers with the report in one of its formats. */
export async function answerReport(
	format: keyof typeof formats,
	c: Context<App>,
	id: string,
	kind: ViewKind,
): Promise<Response> {
	const { write, type } = formats[format];
	const report = await reportFor(c.env, id, kind);
	const cacheControl = kind === "full" ? "private, no-store" : "public, max-age=10, stale-while-revalidate=60";
	return answerWith(c, await tagged(write(report)), {
		"cache-control": cacheControl,
		"content-type": type,
		...(format === "csv" && { "content-disposition": `attachment; filename="${id}.csv"` }),
	});
}

/** Whoever shows a token wants everything, and gets nothing with a wrong one. */
async function viewOf(c: Context<App>): Promise<ViewKind> {
	if (!claimsNewsroom(c.req.raw)) return "public";
	await authorize(c.req.raw, c.env, scopes);
	return "full";
}

export const stats = new Hono<App>();

stats.get("/:id/stats", async (c) => answerReport("json", c, c.req.param("id"), await viewOf(c)));
stats.get("/:id/stats.csv", async (c) => answerReport("csv", c, c.req.param("id"), await viewOf(c)));
