import { z } from "zod";
import { errorBody } from "../contract/describe.ts";
import { isRecord } from "../contract/merge/same.ts";
import { type PublishReply, publishReply } from "../contract/publish.ts";
import { readReply } from "../contract/readJson.ts";
import { routes } from "../contract/wire.ts";
import type { QuizFile } from "./readQuizFile.ts";

export type Server = { server: string; token: string };

/** An error whose message is meant for the person at the terminal. */
export class Refused extends Error {}

/** A refusal's message, with one line per fault. */
export function explain(status: number, body: unknown): string {
	const parsed = errorBody.safeParse(body);
	if (!parsed.success) return `the server answered ${status}`;
	const { message, issues = [] } = parsed.data.error;
	return [message, ...issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)].join("\n");
}

/** The path of the first fault, unless it is the whole document, and its message. */
export function faultOf({ issues: [issue] }: z.ZodError): string[] {
	return [issue?.path.join(".") ?? "", issue?.message ?? ""].filter((part) => part !== "");
}

/** The header that lets an edit pass only over the version or revision `seen` (0: none yet). */
export function precondition(seen: number | undefined): { [header: string]: string } {
	if (seen === undefined) return {};
	return seen === 0 ? { "if-none-match": "*" } : { "if-match": `"${seen}"` };
}

/** Another person has published meanwhile. */
export class Overtaken extends Refused {}

/** A quiz to publish. It need not come from a file. */
type Edition = Pick<QuizFile, "id" | "document"> & Partial<QuizFile>;

/**
 * `seen` is the revision to publish over (0: none yet). `madeFrom` is another one that the quiz is based on (0: none);
 * the audit trail then records that `seen` was replaced on purpose. `isSpelling` says that the edit only corrects
 * spelling: it needs no correction, and no figure starts again.
 */
type Conditions = { seen?: number; madeFrom?: number | undefined; isSpelling?: boolean | undefined };

/**
 * Publishes one checked quiz. Throws `Overtaken` if the published revision is not `seen`, and `Refused` with a one-line
 * message for other failures.
 */
export async function publish(
	{ server, token }: Server,
	{ id, document }: Edition,
	{ seen, madeFrom, isSpelling }: Conditions = {},
): Promise<PublishReply> {
	const headers = { "content-type": "application/json", authorization: `Bearer ${token}`, ...precondition(seen) };
	const response = await fetch(new URL(`${routes.quiz(id)}${isSpelling ? "?spelling=true" : ""}`, server), {
		method: "PUT",
		headers,
		body: JSON.stringify(isRecord(document) && madeFrom !== undefined ? { ...document, basedOn: madeFrom } : document),
	}).catch(() => {
		throw new Refused(`no server answers at ${server}`);
	});
	const body = await readReply(z.unknown(), response).catch(() => undefined);
	if (response.status === 412) throw new Overtaken(`${id}: ${explain(response.status, body)}`);
	if (!response.ok) throw new Refused(`${id}: ${explain(response.status, body)}`);
	return publishReply.parse(body);
}

/** The result of publishing as one line. */
export function showPublished(id: string, { revision, changed }: PublishReply): string {
	return changed ? `${id}: revision ${revision} published` : `${id}: unchanged (revision ${revision})`;
}
