import { isDeepStrictEqual } from "node:util";
import type { Server } from "../../cli/publish.ts";
import { answerKey } from "../../contract/answerKey.ts";
import type { LogLine } from "../../contract/answers.ts";
import { emptyTally } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import { type PublishedQuiz, publishedQuiz as publishedQuizSchema } from "../../contract/quiz.ts";
import { readReply } from "../../contract/readJson.ts";
import { type Report, report as reportSchema } from "../../contract/report.ts";
import { routes } from "../../contract/wire.ts";
import { buildReport } from "../../src/report/buildReport.ts";

async function get({ server, token }: Server, path: string): Promise<Response> {
	const response = await fetch(server + path, { headers: { authorization: `Bearer ${token}` } });
	if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
	return response;
}

/** The current revision, or an older one by its number. */
export async function publishedQuiz(server: Server, id: string, revision?: number): Promise<PublishedQuiz> {
	const query = revision === undefined ? "" : `?revision=${revision}`;
	return readReply(publishedQuizSchema, await get(server, routes.quiz(id) + query));
}

export async function fullReport(server: Server, id: string): Promise<Report> {
	return readReply(reportSchema, await get(server, routes.stats(id)));
}

type Dated = PublishedQuiz & { publishedAt: string };

/** The report that the log's lines alone give, on the revision `on`; the served one must be the same. */
export function reportFrom(lines: LogLine[], revisions: Dated[], on: number): Report {
	const history = revisions.map((each) => ({ ...each, key: answerKey(each.quiz) }));
	const current = history.find(({ revision }) => revision === on);
	if (!current) throw new Error("a quiz without a revision has no report");
	const keys = new Map(history.map(({ revision, key }) => [revision, key]));
	const tally = emptyTally();
	for (const line of lines) count(tally, line, keys.get(line.revision) ?? []);
	return buildReport(current, tally, { kind: "full", history });
}

const DIGITS = 12;

/** Whether two reports say the same; runtimes differ in the last digits of their functions. */
export function isSameReport(a: Report, b: Report): boolean {
	const rounded = (report: Report): unknown =>
		JSON.parse(JSON.stringify(report), (_, value: unknown) =>
			typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value,
		);
	return isDeepStrictEqual(rounded(a), rounded(b));
}
