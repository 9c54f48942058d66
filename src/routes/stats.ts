import { Hono } from "hono";
import { isSameForm } from "../../contract/counts.ts";
import type { Report } from "../../contract/report.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import { tagged } from "../catalog/published.ts";
import type { App, Env } from "../env.ts";
import { tallyOf } from "../log/answerLogs.ts";
import { requireNewsroom } from "../newsroom.ts";
import { buildReport } from "../report/buildReport.ts";
import { publicPolicy } from "../settings.ts";
import { answerWith } from "./represent.ts";

/** Numbers of the revisions that ask the same as the current one: their attempts count together. */
async function sameForm(env: Env, current: Current): Promise<number[]> {
	const numbers = Array.from({ length: current.revision }, (_, index) => index + 1);
	const revisions = await Promise.all(numbers.map((number) => catalog.revision(env.DB, current.quiz.id, number)));
	return revisions.flatMap((each) => (each && isSameForm(each.key, current.key) ? [each.revision] : []));
}

/** The report as this request may see it. */
export async function reportFor(env: Env, id: string, kind: Report["view"]["kind"]): Promise<Report> {
	const current = await catalog.current(env.DB, id, { now: Date.now() });
	const [revisions, tally] = await Promise.all([sameForm(env, current), tallyOf(env, id, current.epochs)]);
	return buildReport(current, revisions, tally, { kind, policy: publicPolicy(env) });
}

export const stats = new Hono<App>();

stats.get("/:id/stats", async (c) => {
	const asksForAll = c.req.header("authorization") !== undefined;
	if (asksForAll) await requireNewsroom(c.req.raw, c.env);
	const report = await reportFor(c.env, c.req.param("id"), asksForAll ? "full" : "public");
	const cacheControl = asksForAll ? "private, no-store" : "public, max-age=10, stale-while-revalidate=60";
	return answerWith(c, await tagged(JSON.stringify(report)), cacheControl);
});
