import { z } from "zod";
import { HEALTH_ROUTE, type HealthCheck, healthCheck } from "../contract/health.ts";
import { readReply } from "../contract/readJson.ts";
import { explain, Refused, type Server } from "./publish.ts";

/**
 * The result of the server's deep check, including one quiz's shards if `quiz` is given. Throws `Refused` if there is
 * none.
 */
export async function examine({ server, token }: Server, quiz: string | undefined): Promise<HealthCheck> {
	const url = new URL(HEALTH_ROUTE, server);
	if (quiz !== undefined) url.searchParams.set("quiz", quiz);
	const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => {
		throw new Refused(`no server answers at ${server}`);
	});
	const body = await readReply(z.unknown(), response).catch(() => undefined);
	const check = healthCheck.safeParse(body);
	if (check.success) return check.data;
	if (response.status === 503) {
		throw new Refused(
			`${explain(503, body)}\n  The server cannot look up the token. Use NEWSROOM_TOKEN, which needs no catalog, to see which part does not work.`,
		);
	}
	if (response.status === 404)
		throw new Refused(`${server} has no deep check: it is not a Readback server, or is older than 0.3.0`);
	throw new Refused(explain(response.status, body));
}

const WIDTH = 14;

/** One line per part: its state, its time, and what is wrong. */
export function showHealth({ parts }: HealthCheck): string {
	return parts
		.map(({ part, ok, ms, message }) =>
			`${ok ? "ok    " : "FAILED"}  ${part.padEnd(WIDTH)} ${String(ms).padStart(5)} ms  ${message ?? ""}`.trimEnd(),
		)
		.join("\n");
}
