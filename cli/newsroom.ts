import { z } from "zod";
import { deletionReply, type QuizListing, quizList } from "../contract/newsroom.ts";
import { report as reportSchema } from "../contract/report.ts";
import { routes } from "../contract/wire.ts";
import { explain, Refused, type Server } from "./publish.ts";

const publishedSchema = z.object({ revision: z.int(), document: z.unknown() });

/** A request to a newsroom route. Throws `Refused` with one clear line when there is no server or it refuses. */
async function ask({ server, token }: Server, path: string, init: RequestInit = {}): Promise<Response> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const response = await fetch(new URL(path, server), { ...init, headers }).catch(() => {
		throw new Refused(`no server answers at ${server}`);
	});
	if (response.ok) return response;
	const body: unknown = await response.json().catch(() => undefined);
	throw new Refused(explain(response.status, body));
}

/** Every quiz of a server, withdrawn ones too. */
export async function listQuizzes(server: Server): Promise<QuizListing[]> {
	return quizList.parse(await (await ask(server, routes.quizzes)).json());
}

/** The document of a quiz's current revision, as its editor wrote it. */
export async function pullDocument(server: Server, id: string): Promise<unknown> {
	return publishedSchema.parse(await (await ask(server, routes.document(id))).json()).document;
}

/** Everything that readers answered, counted. */
export async function readReport(server: Server, id: string) {
	return reportSchema.parse(await (await ask(server, routes.stats(id))).json());
}

/** A format of what is kept, as it comes. */
export async function exportAs(server: Server, id: string, format: "csv" | "ndjson"): Promise<Response> {
	return ask(server, format === "csv" ? routes.statsCsv(id) : routes.log(id));
}

/** Takes a quiz from readers, or gives it back. */
export async function setWithdrawn(server: Server, id: string, action: "withdraw" | "restore"): Promise<void> {
	await ask(server, `${routes.quiz(id)}/${action}`, { method: "POST" });
}

/** Deletes a quiz with every answer to it; the title has to be said again. */
export async function deleteQuiz(server: Server, id: string, title: string): Promise<void> {
	const response = await ask(server, routes.quiz(id), { method: "DELETE", body: JSON.stringify({ title }) });
	deletionReply.parse(await response.json());
}
