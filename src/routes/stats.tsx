import { type Context, Hono } from "hono";
import type { Report } from "../../contract/report.ts";
import { type Scope, scopes } from "../../contract/wire.ts";
import { allowVisitor, newsroomOf, visitorOf } from "../auth/allow.ts";
import { may } from "../auth/principal.ts";
import { tagged } from "../catalog/published.ts";
import { respondWith } from "../http/conditionalResponse.ts";
import type { App } from "../http/context.ts";
import { reportFor, type ViewKind } from "../log/reportFor.ts";
import { respondFault, respondPage } from "../pages/respondPage.tsx";
import { StatsPage } from "../pages/stats/StatsPage.tsx";
import { toCsv } from "../report/csv.ts";

/** The formats of a report. A name for the file makes browsers keep what they would show as text. */
const formats = {
	json: { write: (report: Report) => JSON.stringify(report), type: "application/json; charset=utf-8" },
	csv: { write: toCsv, type: "text/csv; charset=utf-8; header=present" },
} as const;

type Format = keyof typeof formats;

/** The report in one of its formats. What the newsroom sees is kept by nobody: the guard says so. */
async function respondReport(c: Context<App>, id: string, format: Format, kind: ViewKind): Promise<Response> {
	const { write, type } = formats[format];
	const report = await reportFor(c.env, id, kind);
	return respondWith(c, await tagged(write(report)), {
		"cache-control": kind === "full" ? "no-store" : "public, max-age=10, stale-while-revalidate=60",
		"content-type": type,
		...(format === "csv" && { "content-disposition": `attachment; filename="${id}.csv"` }),
	});
}

/** The newsroom sees everything. */
const viewOf = (somebody: unknown): ViewKind => (somebody ? "full" : "public");

export const stats = new Hono<App>();

stats.get("/:id/stats", async (c) => respondReport(c, c.req.param("id"), "json", viewOf(await newsroomOf(c))));
stats.get("/:id/stats.csv", async (c) => respondReport(c, c.req.param("id"), "csv", viewOf(await newsroomOf(c))));

/** The page of figures, and what it offers to download to whoever may see it all there. */
export const statsPage = new Hono<App>();

statsPage.onError(respondFault);

const LOG: Scope[] = ["analyst"];

statsPage.get("/:id", async (c) => {
	const visitor = await visitorOf(c);
	const report = await reportFor(c.env, c.req.param("id"), viewOf(visitor));
	const hasLog = visitor !== undefined && may(visitor, LOG);
	return respondPage(c, <StatsPage report={report} hasLog={hasLog} />, visitor ? "no-store" : "no-cache");
});

statsPage.get("/:id/report.json", allowVisitor(...scopes), (c) => respondReport(c, c.req.param("id"), "json", "full"));
statsPage.get("/:id/report.csv", allowVisitor(...scopes), (c) => respondReport(c, c.req.param("id"), "csv", "full"));
