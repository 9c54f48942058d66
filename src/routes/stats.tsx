import { type Context, Hono } from "hono";
import { newsroomRoutes } from "../../contract/newsroomRoutes.ts";
import type { Report } from "../../contract/report.ts";
import { routes, type Scope, scopes } from "../../contract/wire.ts";
import { allow, newsroomOf } from "../auth/allow.ts";
import { may } from "../auth/principal.ts";
import { tagged } from "../catalog/published.ts";
import { respondWith } from "../http/conditionalResponse.ts";
import type { App } from "../http/context.ts";
import { reportFor, type ViewKind } from "../log/reportFor.ts";
import { respondFault, respondPage } from "../pages/respondPage.tsx";
import { type StatsLinks, StatsPage } from "../pages/stats/StatsPage.tsx";
import { toCsv } from "../report/csv.ts";
import { onlyVisitors } from "./newsroom.tsx";
import { respondQuizFault } from "./quizFault.ts";
import { respondRawLog } from "./rawLog.ts";

/** The formats of a report. A file name makes browsers download formats that they would show as text. */
const formats = {
	json: { write: (report: Report) => JSON.stringify(report), type: "application/json; charset=utf-8" },
	csv: { write: toCsv, type: "text/csv; charset=utf-8; header=present" },
} as const;

type Format = keyof typeof formats;

/** The report in one format. The guard keeps the newsroom's view out of caches. */
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

/** The public page of figures. Before 0.3.0 the newsroom's page was here as well, with its downloads. */
export const statsPage = new Hono<App>();

statsPage.onError(respondQuizFault);

/** The page's links to downloads. Those for the newsroom are below its own address, where its cookie is sent. */
function linksOf({ quiz: { id }, view }: Report, hasLog: boolean): StatsLinks {
	const figures = newsroomRoutes.quizFigures(id);
	const quiz = routes.readerPage(id);
	if (view.kind === "public") return { quiz, json: routes.stats(id), csv: routes.statsCsv(id), newsroom: figures };
	const log = hasLog ? `${figures}/answers.ndjson` : undefined;
	return { quiz, json: `${figures}/report.json`, csv: `${figures}/report.csv`, log };
}

statsPage.get("/:id", async (c) => {
	const report = await reportFor(c.env, c.req.param("id"), "public");
	return respondPage(c, <StatsPage report={report} links={linksOf(report, false)} />, "no-cache");
});

for (const file of ["report.json", "report.csv", "answers.ndjson"]) {
	statsPage.get(`/:id/${file}`, (c) => c.redirect(`${newsroomRoutes.quizFigures(c.req.param("id"))}/${file}`, 301));
}

/** The newsroom's page of figures, with its downloads. */
export const figuresPage = new Hono<App>();

figuresPage.onError(respondFault);

const LOG: Scope[] = ["analyst"];

figuresPage.get("/:id/figures", onlyVisitors, async (c) => {
	const report = await reportFor(c.env, c.req.param("id"), "full");
	const links = linksOf(report, may(c.get("principal"), LOG));
	return respondPage(c, <StatsPage report={report} links={links} />, "no-store");
});

figuresPage.get("/:id/figures/report.json", allow(...scopes), (c) =>
	respondReport(c, c.req.param("id"), "json", "full"),
);
figuresPage.get("/:id/figures/report.csv", allow(...scopes), (c) => respondReport(c, c.req.param("id"), "csv", "full"));
figuresPage.get("/:id/figures/answers.ndjson", allow(...LOG), (c) => respondRawLog(c, c.req.param("id")));
