import { beforeAll, describe, expect, it } from "vitest";
import { errorBody } from "../../../contract/describe.ts";
import { publishedQuiz } from "../../../contract/quiz.ts";
import { readReply } from "../../../contract/readJson.ts";
import { bodyOf } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { explainerDocument, storiesDocument } from "../../fixtures/stories.ts";
import { call, record, statsOf } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";

function put(document: { id: string }): Promise<Response> {
	return call(`/api/quizzes/${document.id}`, { method: "PUT", headers: deployment, body: JSON.stringify(document) });
}

beforeAll(async () => {
	for (const document of [storiesDocument, explainerDocument]) expect((await put(document)).status).toBe(200);
});

describe("a quiz about several stories", () => {
	const { id } = storiesDocument;

	it("goes to scripts that know format 3, and to no others", async () => {
		const { quiz } = publishedQuiz.parse(await (await call(`/api/quizzes/${id}?format=3`)).json());
		expect(quiz.stories?.map(({ headline }) => headline)).toEqual(["Town hall reopens", "Bridge closes"]);
		expect(quiz.claims[0]).toMatchObject({ story: "hall", verdict: "Misleading" });
		for (const query of ["", "?format=1", "?format=2"]) {
			const refused = await call(`/api/quizzes/${id}${query}`);
			expect([refused.status, (await readReply(errorBody, refused)).error.code]).toEqual([406, "format"]);
		}
	});

	it("names them all on its page, in its structured data and in the list", async () => {
		const page = await (await call(`/quizzes/${id}`)).text();
		for (const text of ["Town hall reopens · Bridge closes", '"about":[{"@type":"NewsArticle"']) {
			expect(page).toContain(text);
		}
		expect(page).toContain('<a href="https://paper.example/hall"');
		const list = await (await call(`/api/quizzes?q=bridge`, { headers: deployment })).text();
		expect(list).toContain(id);
	});

	it("is reported with the story of each question, on the page and in the table too", async () => {
		const { questions } = await statsOf(id, deployment);
		expect(questions.map(({ story }) => story)).toEqual(["Town hall reopens", "Bridge closes", "Town hall reopens"]);
		for (const path of [`/stats/${id}`, `/api/quizzes/${id}/stats.csv`]) {
			expect(await (await call(path)).text()).toContain("Bridge closes");
		}
	});

	const missing = { response: "old", ms: 4000, passageMissing: true };

	it.each([
		["the story's page", "script", "https://www.paper.example", 1],
		["another site's page", "script", "https://copy.example", 0],
		["a page that is nobody's", "script", "null", 0],
		["a frame of ours, which asked the page around", "iframe", "https://readback.example", 1],
	])("believes that a passage is gone when %s says so, and nobody else", async (_, kind, origin, more) => {
		const before = await statsOf(id, deployment);
		const body = { ...bodyOf({}), embed: kind, answers: { clock: missing } };
		const headers = { "content-type": "text/plain", origin, "user-agent": "Mozilla/5.0 (X11; Linux) Firefox/140.0" };
		const sent = await call(`/api/quizzes/${id}/answers`, { method: "POST", headers, body: JSON.stringify(body) });
		expect(sent.status).toBe(200);
		const after = await statsOf(id, deployment);
		const [was, is] = [before, after].map(({ questions }) => questions[0]?.passageMissing ?? 0);
		expect((is ?? 0) - (was ?? 0)).toBe(more);
	});

	it("believes no page of a story that has no address", async () => {
		const body = bodyOf({ bell: false }, { host: "paper.example" });
		const answers = { bell: { response: false, ms: 4000, passageMissing: true } };
		expect(await record(id, { ...body, answers })).toMatchObject({ accepted: true });
		const { questions } = await statsOf(id, deployment);
		expect(questions[1]?.passageMissing).toBe(0);
	});

	it("takes any page for its story where a quiz about one names no address", async () => {
		const alone = { ...fixtureDocument, id: "no-address" };
		await put(alone);
		const body = bodyOf({}, { host: "anywhere.example" });
		expect(await record(alone.id, { ...body, answers: { clock: missing } })).toMatchObject({ accepted: true });
		expect((await statsOf(alone.id, deployment)).questions[0]?.passageMissing).toBe(1);
	});
});

describe("a quiz without questions", () => {
	const { id } = explainerDocument;

	it("shows its claims on its page, complete without scripts, and is no Quiz to machines", async () => {
		const page = await (await call(`/quizzes/${id}`)).text();
		expect(page).not.toContain("<form");
		expect(page).toContain(explainerDocument.claims[0]?.statement);
		expect(page).toContain('"@type":"WebPage"');
		expect(page).not.toContain('"@type":"Quiz"');
	});

	it.each([
		`/embed/${id}`,
		`/stats/${id}`,
		`/api/quizzes/${id}/stats`,
		`/api/quizzes/${id}/stats.csv`,
		`/oembed?url=https://readback.example/quizzes/${id}`,
	])("has %s", async (path) => {
		const response = await call(path);
		expect(response.status).toBe(200);
		await response.arrayBuffer();
	});

	it("has a report, an archive and codes for the newsroom", async () => {
		expect(await statsOf(id, deployment)).toMatchObject({ started: 0, questions: [] });
		for (const path of [`/api/quizzes/${id}/embed-codes`, `/api/quizzes/${id}/document`]) {
			expect((await call(path, { headers: deployment })).status).toBe(200);
		}
	});

	it("takes no answers that nobody asked for", async () => {
		const body = { ...bodyOf({}), answers: { clock: { response: "old", ms: 4000 } } };
		const headers = { "content-type": "text/plain", origin: "https://paper.example" };
		const sent = await call(`/api/quizzes/${id}/answers`, { method: "POST", headers, body: JSON.stringify(body) });
		expect(sent.status).toBe(400);
	});
});
