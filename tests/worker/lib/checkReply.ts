import { errorBody } from "../../../contract/describe.ts";
import { HEALTH_ROUTE, healthCheck } from "../../../contract/health.ts";
import { inNewsroom } from "../../../contract/newsroomRoutes.ts";
import { readJson } from "../../../contract/readJson.ts";
import { replies } from "../../../contract/replies.ts";
import { report } from "../../../contract/report.ts";

/** What browsers get that the newsroom has let in; no part of the described interface. */
const downloads = { "/newsroom/quizzes/{id}/figures/report.json": { get: report } };

/** The newsroom's pages ask for the same, below another path. */
const forPages = Object.fromEntries(Object.entries(replies).map(([path, methods]) => [inNewsroom(path), methods]));

const patterns = Object.entries({ ...replies, ...forPages, ...downloads }).map(([path, methods]) => ({
	matches: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
	schemas: new Map(Object.entries(methods)),
}));

/** Throws when a reply in JSON is not what the contract says of its address: each reply of each test is looked at. */
export async function checkReply({ method, url }: Request, response: Response): Promise<void> {
	if (!response.headers.get("content-type")?.startsWith("application/json")) return;
	const text = await response.clone().text();
	if (!text) return;
	const { pathname } = new URL(url);
	const isHealthReport = pathname === HEALTH_ROUTE && healthCheck.safeParse(JSON.parse(text)).success;
	if (!response.ok && !isHealthReport) {
		readJson(errorBody, text);
		return;
	}
	const found = patterns.find(({ matches }) => matches.test(pathname));
	const schema = found?.schemas.get(method.toLowerCase());
	if (!schema) throw new Error(`${method} ${pathname} answers with JSON that the contract does not know`);
	readJson(schema, text);
}
