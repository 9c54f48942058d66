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

/** A response's JSON. Undefined if it is not JSON. */
function bodyOf(response: Response): Promise<unknown> {
	return readReply(z.unknown(), response).catch(() => undefined);
}

/** The response if it is not a refusal. Otherwise throws `Refused` with the server's message. */
async function accepted(response: Response): Promise<Response> {
	if (response.ok) return response;
	const message = explain(response.status, await bodyOf(response));
	throw response.status === 412 ? new Overtaken(message) : new Refused(message);
}

/**
 * Sends a request to a newsroom route. Throws `Refused` with a one-line message if the server does not respond or
 * refuses.
 */
export async function ask(server: Server, path: string, init: RequestInit = {}): Promise<Response> {
	return accepted(await send(server, path, init));
}

/** A response parsed by its schema. Throws `Refused` if it does not match. */
export async function read<S extends z.ZodType>(schema: S, response: Response): Promise<z.output<S>> {
	const parsed = schema.safeParse(await bodyOf(response));
	if (parsed.success) return parsed.data;
	throw new Refused("the server sent something that this version does not understand; is it a Readback server?");
}

/** A list's next page. Throws `Refused` if it is on another server, which must not get the token. */
function pageAt(server: string, address: string): string {
	const page = new URL(address, server);
	if (page.origin === new URL(server).origin) return page.pathname + page.search;
	throw new Refused(`the next page of the list is at ${page.origin}, which is another server`);
}

/** All quizzes of a server, including withdrawn ones, page by page. */
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

/** A revision's document as its editor wrote it: the current one, or the given one. Undefined if there is none. */
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

/** A quiz's report. */
export async function readReport(server: Server, id: string): Promise<Report> {
	return read(reportSchema, await ask(server, routes.stats(id)));
}

/** The route of each export format. */
export const exportFormats = { ndjson: routes.log, csv: routes.statsCsv, archive: routes.archive } as const;
export type ExportFormat = keyof typeof exportFormats;

/** A quiz's data as the server sends it. */
export function exportAs(server: Server, id: string, format: ExportFormat): Promise<Response> {
	return ask(server, exportFormats[format](id));
}

/** A quiz's embed codes, by the kind of site. */
export async function readEmbedCodes(server: Server, id: string, look: EmbedLook): Promise<EmbedCodes> {
	return read(embedCodes, await ask(server, `${routes.embedCodes(id)}?${lookQuery(look)}`));
}

/** All revisions with their changes, oldest first. */
export async function listRevisions(server: Server, id: string): Promise<RevisionList> {
	return read(revisionList, await ask(server, routes.revisions(id)));
}

/** A quiz's draft. Undefined if there is none. */
export async function findDraft(server: Server, id: string): Promise<Draft | undefined> {
	const response = await send(server, routes.draft(id), {});
	return response.status === 404 ? undefined : read(draft, await accepted(response));
}

/** Saves a draft over version `seen` (0: none yet). */
export async function saveDraft(server: Server, { id, document }: QuizFile, seen: number): Promise<DraftReply> {
	const init = { method: "PUT", headers: precondition(seen), body: JSON.stringify(document) };
	return read(draftReply, await ask(server, routes.draft(id), init));
}

/** Deletes a draft. */
export async function dropDraft(server: Server, id: string): Promise<void> {
	await read(draftDropReply, await ask(server, routes.draft(id), { method: "DELETE" }));
}

/** Creates a token. This is the only time that it is shown. */
export async function createToken(server: Server, request: z.input<typeof tokenRequest>): Promise<TokenReply> {
	return read(tokenReply, await ask(server, routes.tokens, { method: "POST", body: JSON.stringify(request) }));
}

/** All tokens, newest first. */
export async function listTokens(server: Server): Promise<ListedToken[]> {
	return read(tokenList, await ask(server, routes.tokens));
}

/** Revokes a token. Resolves to false if it had already ended. */
export async function revokeToken(server: Server, id: string): Promise<boolean> {
	const path = routes.token(encodeURIComponent(id));
	return (await read(revocationReply, await ask(server, path, { method: "DELETE" }))).revoked;
}

/** The audit trail, newest first. */
export async function readAudit(
	server: Server,
	{ subject, before }: { subject?: string | undefined; before?: string | undefined },
): Promise<AuditEntry[]> {
	const query = new URLSearchParams({ ...(subject && { subject }), ...(before && { before }) });
	return read(auditTrail, await ask(server, `${routes.audit}?${query}`));
}

/** Withdraws a quiz from readers, or restores it. */
export async function setWithdrawn(server: Server, id: string, action: "withdraw" | "restore"): Promise<void> {
	await read(withdrawalReply, await ask(server, `${routes.quiz(id)}/${action}`, { method: "POST" }));
}

/** Deletes a quiz with all answers. `title` must match, as a confirmation. */
export async function deleteQuiz(server: Server, id: string, title: string): Promise<void> {
	await read(deletionReply, await ask(server, routes.quiz(id), { method: "DELETE", body: JSON.stringify({ title }) }));
}
