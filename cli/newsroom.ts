import { z } from "zod";
import { type EmbedCodes, type EmbedLook, embedCodes, lookQuery } from "../contract/embedCodes.ts";
import {
	type AuditEntry,
	auditTrail,
	type Draft,
	type DraftReply,
	deletionReply,
	documentReply,
	draft,
	draftDropReply,
	draftReply,
	type ListedToken,
	type RevisionList,
	revisionList,
	revocationReply,
	type TokenReply,
	tokenList,
	tokenReply,
	type tokenRequest,
	withdrawalReply,
} from "../contract/newsroom.ts";
import { nextPageIn } from "../contract/nextPage.ts";
import { type QuizListing, quizList } from "../contract/quizList.ts";
import { readReply } from "../contract/readJson.ts";
import { type Report, report as reportSchema } from "../contract/report.ts";
import { routes } from "../contract/wire.ts";
import { explain, Overtaken, precondition, Refused, type Server } from "./publish.ts";
import type { QuizFile } from "./readQuizFile.ts";

async function send({ server, token }: Server, path: string, init: RequestInit): Promise<Response> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", ...init.headers };
	return fetch(new URL(path, server), { ...init, headers }).catch(() => {
		throw new Refused(`no server answers at ${server}`);
	});
}

/** A response's JSON; undefined where it has none. */
function bodyOf(response: Response): Promise<unknown> {
	return readReply(z.unknown(), response).catch(() => undefined);
}

/** The response, unless it is a refusal: then throws `Refused` with what the server says of it. */
async function accepted(response: Response): Promise<Response> {
	if (response.ok) return response;
	const message = explain(response.status, await bodyOf(response));
	throw response.status === 412 ? new Overtaken(message) : new Refused(message);
}

/** A request to a newsroom route. Throws `Refused` with one clear line when there is no server or it refuses. */
export async function ask(server: Server, path: string, init: RequestInit = {}): Promise<Response> {
	return accepted(await send(server, path, init));
}

/** A response as the contract says that it is. Throws `Refused` for anything else. */
export async function read<S extends z.ZodType>(schema: S, response: Response): Promise<z.output<S>> {
	const parsed = schema.safeParse(await bodyOf(response));
	if (parsed.success) return parsed.data;
	throw new Refused("the server sent something that this version does not understand; is it a Readback server?");
}

/** A page of a list at its server; throws `Refused` for one elsewhere, where the token has no business. */
function pageAt(server: string, address: string): string {
	const page = new URL(address, server);
	if (page.origin === new URL(server).origin) return page.pathname + page.search;
	throw new Refused(`the next page of the list is at ${page.origin}, which is another server`);
}

/** Every quiz of a server, withdrawn ones too, page after page. */
export async function listQuizzes(server: Server): Promise<QuizListing[]> {
	const all: QuizListing[] = [];
	for (let page: string | undefined = `${routes.quizzes}?limit=100`; page !== undefined; ) {
		const response = await ask(server, page);
		all.push(...(await read(quizList, response)));
		const next = nextPageIn(response.headers.get("link"));
		page = next === undefined ? undefined : pageAt(server.server, next);
	}
	return all;
}

/** A revision as its editor wrote it, the current one unless a number names another; undefined when there is none. */
export async function findDocument(
	server: Server,
	id: string,
	revision?: number,
): Promise<z.output<typeof documentReply> | undefined> {
	const response = await send(
		server,
		`${routes.document(id)}${revision === undefined ? "" : `?revision=${revision}`}`,
		{},
	);
	if (response.status === 404) return undefined;
	return read(documentReply, await accepted(response));
}

/** Everything that readers answered, counted. */
export async function readReport(server: Server, id: string): Promise<Report> {
	return read(reportSchema, await ask(server, routes.stats(id)));
}

/** Where what is kept comes from, by format. */
export const exportFormats = { ndjson: routes.log, csv: routes.statsCsv, archive: routes.archive } as const;
export type ExportFormat = keyof typeof exportFormats;

/** What is kept, as it comes. */
export function exportAs(server: Server, id: string, format: ExportFormat): Promise<Response> {
	return ask(server, exportFormats[format](id));
}

/** What to paste into a story, by where it goes. */
export async function readEmbedCodes(server: Server, id: string, look: EmbedLook): Promise<EmbedCodes> {
	return read(embedCodes, await ask(server, `${routes.embedCodes(id)}?${lookQuery(look)}`));
}

/** Every revision with what changed, oldest first. */
export async function listRevisions(server: Server, id: string): Promise<RevisionList> {
	return read(revisionList, await ask(server, routes.revisions(id)));
}

/** The draft of a quiz; undefined when there is none. */
export async function findDraft(server: Server, id: string): Promise<Draft | undefined> {
	const response = await send(server, routes.draft(id), {});
	return response.status === 404 ? undefined : read(draft, await accepted(response));
}

/** Keeps a draft over the version that was `seen` (0: none yet). */
export async function saveDraft(server: Server, { id, document }: QuizFile, seen: number): Promise<DraftReply> {
	const init = { method: "PUT", headers: precondition(seen), body: JSON.stringify(document) };
	return read(draftReply, await ask(server, routes.draft(id), init));
}

/** Throws a draft away. */
export async function dropDraft(server: Server, id: string): Promise<void> {
	await read(draftDropReply, await ask(server, routes.draft(id), { method: "DELETE" }));
}

/** Makes a token; it is shown this once. */
export async function createToken(server: Server, request: z.input<typeof tokenRequest>): Promise<TokenReply> {
	return read(tokenReply, await ask(server, routes.tokens, { method: "POST", body: JSON.stringify(request) }));
}

/** Every token, newest first. */
export async function listTokens(server: Server): Promise<ListedToken[]> {
	return read(tokenList, await ask(server, routes.tokens));
}

/** Ends a token; says whether it had not ended before. */
export async function revokeToken(server: Server, id: string): Promise<boolean> {
	const path = routes.token(encodeURIComponent(id));
	return (await read(revocationReply, await ask(server, path, { method: "DELETE" }))).revoked;
}

/** Who changed what, newest first. */
export async function readAudit(
	server: Server,
	{ subject, before }: { subject?: string | undefined; before?: string | undefined },
): Promise<AuditEntry[]> {
	const query = new URLSearchParams({ ...(subject && { subject }), ...(before && { before }) });
	return read(auditTrail, await ask(server, `${routes.audit}?${query}`));
}

/** Takes a quiz from readers, or gives it back. */
export async function setWithdrawn(server: Server, id: string, action: "withdraw" | "restore"): Promise<void> {
	await read(withdrawalReply, await ask(server, `${routes.quiz(id)}/${action}`, { method: "POST" }));
}

/** Deletes a quiz with every answer to it; the title has to be said again. */
export async function deleteQuiz(server: Server, id: string, title: string): Promise<void> {
	await read(deletionReply, await ask(server, routes.quiz(id), { method: "DELETE", body: JSON.stringify({ title }) }));
}
