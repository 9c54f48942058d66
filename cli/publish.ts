import { z } from "zod";
import { errorBody } from "../contract/describe.ts";
import { isRecord } from "../contract/merge/same.ts";
import { type PublishReply, publishReply } from "../contract/publish.ts";
import { readReply } from "../contract/readJson.ts";
import { routes } from "../contract/wire.ts";
import type { QuizFile } from "./readQuizFile.ts";

export type Server = { server: string; token: string };

/** A failure that its message explains to the person at the terminal. */
export class Refused extends Error {}

/** A refusal's message, and a line for each fault. */
export function explain(status: number, body: unknown): string {
	const parsed = errorBody.safeParse(body);
	if (!parsed.success) return `the server answered ${status}`;
	const { message, issues = [] } = parsed.data.error;
	return [message, ...issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)].join("\n");
}

/** Where the first fault is, unless it is the whole, and what it is. */
export function faultOf({ issues: [issue] }: z.ZodError): string[] {
	return [issue?.path.join(".") ?? "", issue?.message ?? ""].filter((part) => part !== "");
}

/** The header by which an edit passes only over the revision or version that was seen (0: none yet). */
export function precondition(seen: number | undefined): { [header: string]: string } {
	if (seen === undefined) return {};
	return seen === 0 ? { "if-none-match": "*" } : { "if-match": `"${seen}"` };
}

/** Somebody else was faster. */
export class Overtaken extends Refused {}

/** A quiz to be published; where it comes from is of no matter. */
type Edition = Pick<QuizFile, "id" | "document"> & Partial<QuizFile>;

/**
 * `seen`: the revision that is published over (0: none yet); `madeFrom`: another one that the quiz
 * was made from (0: none), which goes on record as publishing over `seen` on purpose. With `isSpelling`
 * the edit mends spelling alone: it needs no correction, and no figure begins anew.
 */
type Conditions = { seen?: number; madeFrom?: number | undefined; isSpelling?: boolean | undefined };

/** Publishes one checked quiz. Throws `Refused` with one clear line when it cannot, `Overtaken` when another revision than `seen` is published. */
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

/** What publishing came to, in a line. */
export function showPublished(id: string, { revision, changed }: PublishReply): string {
	return changed ? `${id}: revision ${revision} published` : `${id}: unchanged (revision ${revision})`;
}
