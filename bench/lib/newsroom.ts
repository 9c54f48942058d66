import type { Server } from "../../cli/publish.ts";
import { type LogLine, logLine } from "../../contract/answers.ts";
import { answerKey } from "../../contract/gradable.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { type Report, report as reportSchema } from "../../contract/report.ts";
import { accumulate, contribution, type Tally } from "../../contract/tally.ts";
import { routes } from "../../contract/wire.ts";
import { buildReport } from "../../src/report/buildReport.ts";

async function get({ server, token }: Server, path: string): Promise<Response> {
	const response = await fetch(server + path, { headers: { authorization: `Bearer ${token}` } });
	if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
	return response;
}

export async function publishedQuiz(server: Server, id: string): Promise<PublishedQuiz> {
	// As the widget does: the Worker serves what has passed its schema.
	return JSON.parse(await (await get(server, routes.quiz(id))).text());
}

export async function readLog(server: Server, id: string): Promise<LogLine[]> {
	const text = await (await get(server, routes.log(id))).text();
	return text
		.split("\n")
		.filter(Boolean)
		.map((line) => logLine.parse(JSON.parse(line)));
}

export async function fullReport(server: Server, id: string): Promise<Report> {
	return reportSchema.parse(await (await get(server, routes.stats(id))).json());
}

/** The report that the log's lines alone give; the served one must be the same. */
export function reportFrom(lines: LogLine[], { quiz, revision }: PublishedQuiz, publishedAt: string): Report {
	const key = answerKey(quiz);
	const history = [{ quiz, revision, key, publishedAt }];
	const tally: Tally = new Map();
	for (const line of lines) for (const [name, value] of contribution(line, key)) accumulate(tally, name, value);
	return buildReport({ quiz, revision, key }, [revision], tally, { kind: "full", history });
}
