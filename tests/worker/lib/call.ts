import { exports } from "cloudflare:workers";
import { z } from "zod";
import type { AnswersBody } from "../../../contract/answers.ts";
import { answersReply } from "../../../contract/answers.ts";
import type { QuizDocument } from "../../../contract/quiz.ts";
import { report } from "../../../contract/report.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { checkReply } from "./checkReply.ts";

const origin = "https://readback.example";

/** A request to the Worker as the platform would hand it over; its reply is what the contract says. */
export async function call(path: string, init?: RequestInit): Promise<Response> {
	const request = new Request(origin + path, init);
	const response = await exports.default.fetch(request);
	await checkReply(request, response);
	return response;
}

export function publish(document: QuizDocument, token = "test-token"): Promise<Response> {
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	return call(`/api/quizzes/${document.id}`, { method: "PUT", headers, body: JSON.stringify(document) });
}

/** Publishes the fixture under an id of its own, so that tests do not see each other's answers. */
export async function publishAs(id: string): Promise<string> {
	const response = await publish({ ...fixtureDocument, id });
	if (!response.ok) throw new Error(await response.text());
	return id;
}

export function postAnswers(id: string, body: unknown, init: RequestInit = {}): Promise<Response> {
	const text = typeof body === "string" ? body : JSON.stringify(body);
	const { host } = z.object({ host: z.string().optional() }).catch({}).parse(body);
	return call(`/api/quizzes/${id}/answers`, {
		method: "POST",
		// A browser names its page's host in the header as well.
		headers: {
			"content-type": "text/plain",
			...(host && URL.canParse(`https://${host}`) && { origin: `https://${host}` }),
		},
		body: text,
		...init,
	});
}

export async function record(id: string, body: AnswersBody) {
	return answersReply.parse(await (await postAnswers(id, body)).json());
}

export async function statsOf(id: string, headers: Record<string, string> = {}) {
	return report.parse(await (await call(`/api/quizzes/${id}/stats`, { headers })).json());
}
