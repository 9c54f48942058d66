import { type Context, Hono } from "hono";
import type { Report } from "../../contract/report.ts";
import { add, type Tally } from "../../contract/tally.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import { tagged } from "../catalog/published.ts";
import type { App, Env } from "../env.ts";
import { tallyOf } from "../log/answerLogs.ts";
import { overview } from "../log/overview.ts";
import { requireNewsroom } from "../newsroom.ts";
import { buildReport } from "../report/buildReport.ts";
import { toCsv } from "../report/csv.ts";
import { publicPolicy } from "../settings.ts";
import { answerWith } from "./represent.ts";

/**
 * What a report is made from. Anybody may ask for the public one, so where it takes many objects
 * they are asked no more often than acknowledgements ask them.
 */
async function tallyFor(
	env: Env,
	{ quiz, epochs }: Current,
	kind: Report["view"]["kind"],
	now: number,
): Promise<Tally> {
	const isWide = epochs.length > 1 || epochs.some(({ shards }) => shards > 1);
	if (kind === "full" || !isWide) return tallyOf(env, quiz.id, epochs, now);
	return [...(await overview.tallies(env, { quiz: quiz.id, epochs }, now))].reduce<Tally>(add, new Map());
}

/** The report as this request may see it. */
export async function reportFor(env: Env, id: string, kind: Report["view"]["kind"]): Promise<Report> {
	const now = Date.now();
	const current = await catalog.current(env.DB, id, { now });
	const [revisions, tally] = await Promise.all([catalog.sameForm(env.DB, current), tallyFor(env, current, kind, now)]);
	if (kind === "public") return buildReport(current, revisions, tally, { kind, policy: publicPolicy(env) });
	return buildReport(current, revisions, tally, { kind, history: await catalog.history(env.DB, id) });
}

export const stats = new Hono<App>();

/** The report as the request's token lets it be seen, in one of the formats. */
async function answerReport(c: Context<App>, id: string, write: (report: Report) => string): Promise<Response> {
	const asksForAll = c.req.header("authorization") !== undefined;
	if (asksForAll) await requireNewsroom(c.req.raw, c.env);
	const report = await reportFor(c.env, id, asksForAll ? "full" : "public");
	const cacheControl = asksForAll ? "private, no-store" : "public, max-age=10, stale-while-revalidate=60";
	return answerWith(c, await tagged(write(report)), cacheControl);
}

stats.get("/:id/stats", (c) => answerReport(c, c.req.param("id"), JSON.stringify));

stats.get("/:id/stats.csv", async (c) => {
	const id = c.req.param("id");
	const response = await answerReport(c, id, toCsv);
	if (response.status !== 200) return response;
	response.headers.set("content-type", "text/csv; charset=utf-8; header=present");
	response.headers.set("content-disposition", `attachment; filename="${id}.csv"`);
	return response;
});
