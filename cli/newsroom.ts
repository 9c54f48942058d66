import type { z } from "zod";
import { deletionReply, documentReply, type QuizListing, quizList } from "../contract/newsroom.ts";
import { type Report, report as reportSchema } from "../contract/report.ts";
import { routes } from "../contract/wire.ts";
import { explain, Refused, type Server } from "./publish.ts";

async function send({ server, token }: Server, path: string, init: RequestInit): Promise<Response> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	return fetch(new URL(path, server), { ...init, headers }).catch(() => {
		throw new Refused(`no server answers at ${server}`);
	});
}

/** The response, unless it is a refusal: then throws `Refused` with what the server says of it. */
async function accepted(response: Response): Promise<Response> {
	if (response.ok) return response;
	throw new Refused(explain(response.status, await response.json().catch(() => undefined)));
}

/** A request to a newsroom route. Throws `Refused` with one clear line when there is no server or it refuses. */
async function ask(server: Server, path: string, init: RequestInit = {}): Promise<Response> {
	return accepted(await send(server, path, init));
}

async function read<S extends z.ZodType>(schema: S, response: Response): Promise<z.output<S>> {
	const parsed = schema.safeParse(await response.json().catch(() => undefined));
	if (parsed.success) return parsed.data;
	throw new Refused("the server answers what this version does not know; is it a Readback?");
}

/** Every quiz of a server, withdrawn ones too. */
export async function listQuizzes(server: Server): Promise<QuizListing[]> {
	return read(quizList, await ask(server, routes.quizzes));
}

/** The current revision as its editor wrote it; undefined when there is no such quiz. */
export async function findDocument(server: Server, id: string): Promise<z.output<typeof documentReply> | undefined> {
	const response = await send(server, routes.document(id), {});
	if (response.status === 404) return undefined;
	return read(documentReply, await accepted(response));
}

/** Everything that readers answered, counted. */
export async function readReport(server: Server, id: string): Promise<Report> {
	return read(reportSchema, await ask(server, routes.stats(id)));
}

/** A format of what is kept, as it comes. */
export function exportAs(server: Server, id: string, format: "csv" | "ndjson"): Promise<Response> {
	return ask(server, format === "csv" ? routes.statsCsv(id) : routes.log(id));
}

/** Takes a quiz from readers, or gives it back. */
export async function setWithdrawn(server: Server, id: string, action: "withdraw" | "restore"): Promise<void> {
	await ask(server, `${routes.quiz(id)}/${action}`, { method: "POST" });
}

/** Deletes a quiz with every answer to it; the title has to be said again. */
export async function deleteQuiz(server: Server, id: string, title: string): Promise<void> {
	await read(deletionReply, await ask(server, routes.quiz(id), { method: "DELETE", body: JSON.stringify({ title }) }));
}
