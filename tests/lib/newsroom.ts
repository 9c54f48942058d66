import { isDeepStrictEqual } from "node:util";
import type { Server } from "../../cli/publish.ts";
import { answerKey } from "../../contract/answerKey.ts";
import type { LogLine } from "../../contract/answers.ts";
import { changesBetween } from "../../contract/changes.ts";
import { emptyTally } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import { formOf } from "../../contract/counting/layout.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import { type PublishedQuiz, publishedQuiz as publishedQuizSchema } from "../../contract/quiz.ts";
import { readReply } from "../../contract/readJson.ts";
import { type Report, report as reportSchema } from "../../contract/report.ts";
import { FORMAT, routes } from "../../contract/wire.ts";
import { buildReport } from "../../src/report/buildReport.ts";

async function get({ server, token }: Server, path: string): Promise<Response> {
	const response = await fetch(server + path, { headers: { authorization: `Bearer ${token}` } });
	if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
	return response;
}

/** The current revision, or an older one by its number. */
export async function publishedQuiz(server: Server, id: string, revision?: number): Promise<PublishedQuiz> {
	const query = `?format=${FORMAT}${revision === undefined ? "" : `&revision=${revision}`}`;
	return readReply(publishedQuizSchema, await get(server, routes.quiz(id) + query));
}

export async function fullReport(server: Server, id: string): Promise<Report> {
	return readReply(reportSchema, await get(server, routes.stats(id)));
}

type Dated = PublishedQuiz & { publishedAt: string };

function keyOf({ quiz, generations = {} }: Dated): AnswerKey {
	return answerKey(quiz).map((asked) => {
		const generation = generations[asked.id];
		return generation === undefined ? asked : { ...asked, generation };
	});
}

/** What differs in a revision from the one before it, and which questions begin anew. */
function changedIn(revisions: Dated[], index: number): string[] {
	const [before, after] = [revisions[index - 1], revisions[index]];
	if (!before || !after) return [];
	const anew = Object.entries(after.generations ?? {}).filter(
		([id, generation]) => generation > (before.generations?.[id] ?? 0),
	);
	return [...changesBetween(before.quiz, after.quiz), ...anew.map(([id]) => `claims.${id} (counts anew)`)];
}

/** The report that the log's lines alone give, on the revision `on`; the served one must be the same. */
export function reportFrom(lines: LogLine[], revisions: Dated[], on: number): Report {
	const keyed = revisions.map((each) => ({ ...each, key: keyOf(each) }));
	const current = keyed.find(({ revision }) => revision === on);
	if (!current) throw new Error("a quiz without a revision has no report");
	const history = keyed.map(({ revision, publishedAt, key }, index) => ({
		revision,
		publishedAt,
		sameForm: formOf(key) === formOf(current.key),
		changed: changedIn(revisions, index),
	}));
	const keys = new Map(keyed.map(({ revision, key }) => [revision, key]));
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
