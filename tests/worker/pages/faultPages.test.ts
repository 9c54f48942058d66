import { beforeAll, describe, expect, it } from "vitest";
import { draftReply } from "../../../contract/newsroom.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

function browse(path: string, language: string): Promise<Response> {
	return call(path, { headers: { accept: BROWSER, "accept-language": language } });
}

/** A page's language, its direction and its heading. */
async function headOf(response: Response): Promise<(string | undefined)[]> {
	const html = await response.text();
	return [/<html lang="([^"]+)"/, /<html [^>]*dir="([^"]+)"/, /<h1>([^<]+)/].map((each) => each.exec(html)?.[1]);
}

describe("a quiz that is not there", () => {
	it.each([
		["de-CH,de;q=0.9,en;q=0.5", ["de-CH", "ltr", "Dieses Quiz gibt es hier nicht"]],
		["sv,fr;q=0.8", ["fr", "ltr", "Ce quiz est introuvable"]],
		["en;q=0.3,he;q=0.9", ["he", "rtl", "החידון הזה אינו כאן"]],
		["zh-TW", ["zh-TW", "ltr", "此測驗不在這裡"]],
		["*", ["en", "ltr", "This quiz is not here"]],
		["", ["en", "ltr", "This quiz is not here"]],
		["x;;q=,,-", ["en", "ltr", "This quiz is not here"]],
	])("says so in the language that a browser asks for: %s", async (language, wanted) => {
		for (const path of ["/quizzes/nothing", "/stats/nothing"]) {
			const response = await browse(path, language);
			expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
			expect(await headOf(response)).toEqual(wanted);
		}
	});
});

describe("a quiz that was withdrawn", () => {
	const id = "fault-arabic";
	beforeAll(async () => {
		await publish({ ...fixtureDocument, id, language: "ar" });
		await call(`/api/quizzes/${id}/withdraw`, { method: "POST", headers: deployment });
	});

	it("says so in its own language, whatever the browser asks for", async () => {
		expect(await headOf(await browse(`/quizzes/${id}`, "de"))).toEqual(["ar", "rtl", "سُحب هذا الاختبار"]);
	});
});

describe("a link to a draft", () => {
	const id = "fault-draft";

	it("shows it with everything around in the quiz's language and direction", async () => {
		const body = JSON.stringify({ ...fixtureDocument, id, language: "ar", title: "ماذا حدث؟" });
		const saved = await call(`/api/quizzes/${id}/draft`, { method: "PUT", headers: deployment, body });
		const { preview } = draftReply.parse(await saved.json());
		const html = await (await browse(preview.replace("https://readback.example", ""), "en")).text();
		expect(html).toMatch(/<html lang="ar" dir="rtl">/);
		expect(html).toContain("هذا الاختبار غير منشور");
		expect(html).not.toContain("This quiz");
	});

	it("that has expired says so in the browser's language", async () => {
		const response = await browse(`/quizzes/${id}?draft=1.${id}.${"0".repeat(64)}`, "ja");
		expect(response.status).toBe(401);
		expect(await headOf(response)).toEqual(["ja", "ltr", "このリンクはもう使えません"]);
	});
});

describe("an address that there is not", () => {
	it("is a page for people", async () => {
		const response = await browse("/about-us", "it");
		expect(response.status).toBe(404);
		expect(response.headers.get("content-type")).toContain("text/html");
		expect(response.headers.get("vary")).toContain("accept-language");
		expect(await headOf(response)).toEqual(["it", "ltr", "Questa pagina non è qui"]);
	});

	it.each([
		["whatever asks for anything", "/about-us", "*/*"],
		["whatever asks for data", "/about-us", "application/json"],
		["the interface, in a browser too", "/api/nothing", BROWSER],
		["whoever has put the server behind a path", "/quiz/embed.js", BROWSER],
	])("is a reason as JSON for %s", async (_, path, accept) => {
		const response = await call(path, { headers: { accept } });
		expect(response.status).toBe(404);
		expect(await response.json()).toHaveProperty("error.code", "not_found");
	});
});
