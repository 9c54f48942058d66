import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { draftReply } from "../../../contract/newsroom.ts";
import { readReply } from "../../../contract/readJson.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, record } from "../lib/call.ts";
import { halfDocument, storeHalves } from "../lib/halfCharacters.ts";
import { deployment } from "../lib/newsroom.ts";
import { anHourLater } from "../lib/time.ts";

/** The body, which throws where its bytes are no UTF-8. */
async function textOf(response: Response): Promise<string> {
	const text = new TextDecoder("utf-8", { fatal: true }).decode(await response.arrayBuffer());
	expect(text).not.toMatch(/\p{Cs}/u);
	return text;
}

describe("a stored quiz with half a character in every text", () => {
	const id = "half-characters";
	const title = `\ufffd${fixtureDocument.title}\ufffd`;

	beforeAll(async () => {
		await storeHalves(id);
		await record(id, bodyOf(rightResponses, { host: "news.example" }));
	});

	it("holds one in title, prompt, option, unit, passage, byline and headline", () => {
		const text = halfDocument(id);
		for (const name of ["title", "prompt", "text", "unit", "exact", "byline", "headline", "statement", "explainer"]) {
			expect(text).toContain(`"${name}":"\\udca9`);
		}
	});

	const encoded = encodeURIComponent(`https://readback.example/quizzes/${id}`);

	it.each([
		`/api/quizzes/${id}`,
		`/api/quizzes/${id}?revision=1`,
		`/quizzes/${id}`,
		`/embed/${id}`,
		`/oembed?url=${encoded}&format=json`,
		`/oembed?url=${encoded}&format=xml`,
		`/stats/${id}`,
		`/api/quizzes/${id}/stats`,
		`/api/quizzes/${id}/stats.csv`,
		`/api/quizzes?id=${id}`,
	])("is read as � by %s", async (path) => {
		for (const headers of [undefined, deployment]) {
			if (path.startsWith("/api/quizzes?") && !headers) continue;
			const response = await call(path, headers && { headers });
			expect(response.status).toBe(200);
			const text = await textOf(response);
			expect(text).toContain(title);
			expect(text).not.toMatch(/\\ud[89a-f]/i);
		}
	});

	it.each([`/api/quizzes/${id}/document`, `/api/quizzes/${id}/archive`])(
		"is kept as its editor wrote it by %s",
		async (path) => {
			const response = await anHourLater(() => call(path, { headers: deployment }));
			expect(response.status).toBe(200);
			expect(await textOf(response)).toContain(`\\udca9${fixtureDocument.title}\\ud83d`);
		},
	);

	it.each([`/api/quizzes/${id}/revisions`, `/api/quizzes/${id}/answers.ndjson`])("does not fail %s", async (path) => {
		const response = await anHourLater(() => call(path, { headers: deployment }));
		expect(response.status).toBe(200);
		await textOf(response);
	});

	it("is played by the form without scripts", async () => {
		const page = await textOf(await call(`/quizzes/${id}`));
		const [, attempt = ""] = /name="attempt" value="([^"]+)"/.exec(page) ?? [];
		const form = { attempt, revision: "1", epoch: "1", "answer.clock": "new", "answer.stairs": "40" };
		const response = await call(`/quizzes/${id}`, { method: "POST", body: new URLSearchParams(form) });
		expect(response.status).toBe(200);
		expect(await textOf(response)).toContain("\ufffdAbout new.\ufffd");
	});

	it("comes back from its archive, as it was written", async () => {
		const archive = await anHourLater(() => call(`/api/quizzes/${id}/archive`, { headers: deployment }));
		const body = (await textOf(archive)).trimEnd().replaceAll(`"${id}"`, '"half-restored"');
		const imported = await call("/api/quizzes/half-restored/archive", { method: "POST", headers: deployment, body });
		expect([imported.status, await imported.text()]).toEqual([200, expect.any(String)]);
		const path = "/api/quizzes/half-restored/document";
		expect(await textOf(await call(path, { headers: deployment }))).toContain(`\\udca9${fixtureDocument.title}\\ud83d`);
		expect((await call("/quizzes/half-restored")).status).toBe(200);
	});

	it("gives way to a whole one, and is refused when it is published again", async () => {
		const old = "half-mended";
		await storeHalves(old);
		const put = (body: string) => call(`/api/quizzes/${old}`, { method: "PUT", headers: deployment, body });
		const again = await put(halfDocument(old));
		expect([again.status, await again.text()]).toEqual([400, expect.stringContaining("half a character")]);
		const corrections = [{ date: "2026-01-03", note: "Half a character was taken out." }];
		const claims = fixtureDocument.claims.map((claim) => ({ ...claim, corrections }));
		expect((await put(JSON.stringify({ ...fixtureDocument, id: old, claims }))).status).toBe(200);
		const revisions = await call(`/api/quizzes/${old}/revisions`, { headers: deployment });
		expect(revisions.status).toBe(200);
	});

	it("does not fail a draft that an older release kept", async () => {
		const headers = deployment;
		const path = `/api/quizzes/${id}/draft`;
		const body = JSON.stringify({ ...fixtureDocument, id });
		const { preview } = await readReply(draftReply, await call(path, { method: "PUT", headers, body }));
		await env.DB.prepare("UPDATE drafts SET document = ? WHERE quiz = ?").bind(halfDocument(id), id).run();
		const code = new URL(preview).searchParams.get("draft");
		for (const address of [preview.replace("https://readback.example", ""), `/api/quizzes/${id}?draft=${code}`]) {
			const response = await call(address);
			expect(response.status).toBe(200);
			expect(await textOf(response)).toContain(title);
		}
		const kept = await call(path, { headers });
		expect(kept.status).toBe(200);
		await textOf(kept);
	});
});
