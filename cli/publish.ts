import { z } from "zod";
import { type PublishReply, publishReply } from "../contract/publish.ts";
import { routes } from "../contract/wire.ts";
import type { QuizFile } from "./readQuizFile.ts";

export type Server = { server: string; token: string };

/** A failure that its message explains to the person at the terminal. */
export class Refused extends Error {}

const errorBody = z.object({
	error: z.object({
		message: z.string(),
		issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).optional(),
	}),
});

function explain(status: number, body: unknown): string {
	const parsed = errorBody.safeParse(body);
	if (!parsed.success) return `the server answered ${status}`;
	const { message, issues = [] } = parsed.data.error;
	return [message, ...issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)].join("\n");
}

/** Publishes one checked quiz. Throws `Refused` with one clear line when it cannot. */
export async function publish({ server, token }: Server, { id, document }: QuizFile): Promise<PublishReply> {
	const response = await fetch(new URL(routes.quiz(id), server), {
		method: "PUT",
		headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
		body: JSON.stringify(document),
	}).catch(() => {
		throw new Refused(`no server answers at ${server}`);
	});
	const body: unknown = await response.json().catch(() => undefined);
	if (!response.ok) throw new Refused(`${id}: ${explain(response.status, body)}`);
	return publishReply.parse(body);
}

/** What publishing came to, in a line. */
export function showPublished(id: string, { revision, changed }: PublishReply): string {
	return changed ? `${id}: revision ${revision} published` : `${id}: unchanged (revision ${revision})`;
}
