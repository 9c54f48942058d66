import { beforeAll, describe, expect, it } from "vitest";
import { oembedReply } from "../../../contract/oembed.ts";
import { readReply } from "../../../contract/readJson.ts";
import { bodyOf } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, postAnswers, publish, publishAs } from "../lib/call.ts";

const origin = "https://readback.example";

describe("GET /embed/:id", () => {
	beforeAll(async () => {
		await publishAs("frame-open");
		await publish({ ...fixtureDocument, id: "frame-closed", hosts: ["town.example", "paper.example."] });
	});

	it("holds the first question before any script, and what the script goes on with", async () => {
		const response = await call("/embed/frame-open");
		const html = await response.text();
		expect(response.headers.get("content-type")).toContain("text/html");
		expect(html).toContain("Which clock?");
		expect(html.match(/type="radio"/g)?.length).toBe(3);
		const [, given = ""] = /<script type="application\/json" id="given">(.*?)<\/script>/s.exec(html) ?? [];
		expect(JSON.parse(given)).toMatchObject({ published: { revision: 1, epoch: 1 }, lang: "en" });
	});

	it("lets in its own sheet by its digest and no other inline thing", async () => {
		const response = await call("/embed/frame-open");
		const policy = response.headers.get("content-security-policy") ?? "";
		const [, style = ""] = /<style>(.*?)<\/style>/s.exec(await response.text()) ?? [];
		const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
		const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
		expect(policy).toContain(`style-src 'self' 'sha256-${base64}'`);
		expect(policy).not.toContain("unsafe");
	});

	it("may be framed by anybody, or by the hosts that the quiz names", async () => {
		const policyOf = async (id: string) => (await call(`/embed/${id}`)).headers.get("content-security-policy") ?? "";
		expect(await policyOf("frame-open")).toMatch(/frame-ancestors \*$/);
		expect(await policyOf("frame-closed")).toMatch(/frame-ancestors 'self' town\.example paper\.example$/);
	});

	it("speaks the language and wears the theme that its address asks for", async () => {
		const html = await (await call("/embed/frame-open?lang=he&theme=dark")).text();
		expect(html).toContain('<html lang="he" dir="rtl">');
		expect(html).toContain('<meta name="color-scheme" content="dark">');
		expect(html).toContain("שאלה 1 מתוך 5");
		const odd = await (await call("/embed/frame-open?lang=%22%3E%3Cscript&theme=%22x")).text();
		expect(odd).toContain('<html lang="en" dir="ltr">');
		expect(odd).toContain('content="light dark"');
	});

	it.each([
		["de-", "de"],
		["de-x", "de"],
		["DE-at", "de-AT"],
		["de_DE", "de-DE"],
		["AR", "ar"],
		["iw", "he"],
		["en-", "en"],
		["sv_SE", "en"],
		["-", "en"],
		["constructor", "en"],
	])("asked for the language %j speaks %s", async (asked, spoken) => {
		const response = await call(`/embed/frame-open?lang=${asked}`);
		expect(response.status).toBe(200);
		const html = await response.text();
		expect(html).toContain(`<html lang="${spoken}" dir="${/^(ar|he)/.test(spoken) ? "rtl" : "ltr"}">`);
		if (spoken.startsWith("de")) expect(html).toContain("Frage 1 von 5");
	});

	it("says in a sentence that there is no such quiz, in the page's language and to whoever frames it", async () => {
		const response = await call("/embed/nothing-here?lang=de&theme=dark");
		expect(response.status).toBe(404);
		expect(response.headers.get("content-security-policy")).toMatch(/frame-ancestors \*$/);
		const html = await response.text();
		expect(html).toContain('<html lang="de" dir="ltr">');
		expect(html).toContain('content="dark"');
		expect(html).toMatch(/<body>\n<p>[^<]+<\/p>\n<\/body>/);
	});
});

describe("a page of our own", () => {
	it.each(["/quizzes/frame-closed", "/quizzes/frame-open", "/stats/frame-closed"])(
		"at %s is framed by nobody else",
		async (path) => {
			const response = await call(path);
			expect(response.status).toBe(200);
			expect(response.headers.get("content-security-policy")).toMatch(/; frame-ancestors 'self'$/);
		},
	);
});

describe("a quiz that names its hosts", () => {
	it.each([
		["https://town.example", "https://town.example"],
		["http://paper.example:8080", "http://paper.example:8080"],
		[origin, origin],
		["https://town.example.", "https://town.example."],
		["null", null],
		["https://other.example", null],
		["https://town.example.evil.example", null],
		["x", null],
		["", null],
	])("from %j answers for %s", async (from, allowed) => {
		const response = await call("/api/quizzes/frame-closed", { headers: { origin: from } });
		expect(response.headers.get("access-control-allow-origin")).toBe(allowed);
		expect(response.status).toBe(200);
		expect(response.headers.get("vary")).toBe("origin");
	});

	it("takes answers from a sandboxed frame, which has no origin and holds its quiz already", async () => {
		const headers = { origin: "null" };
		const response = await postAnswers("frame-closed", bodyOf({ clock: "new" }), { headers });
		expect(response.status).toBe(200);
		expect(response.headers.get("access-control-allow-origin")).toBe("null");
	});
});

describe("GET /oembed", () => {
	const ask = (id: string, more = "") => call(`/oembed?url=${encodeURIComponent(`${origin}/quizzes/${id}`)}${more}`);
	beforeAll(async () => {
		await publish({ ...fixtureDocument, id: "oembed-quiz", title: 'Bells & <b>"whistles"</b>' });
	});

	it("describes a quiz as rich content", async () => {
		const response = await ask("oembed-quiz");
		expect(response.headers.get("content-type")).toContain("application/json");
		const answer = await readReply(oembedReply, response);
		expect(answer).toMatchObject({ version: "1.0", type: "rich", title: 'Bells & <b>"whistles"</b>', width: 640 });
		expect(answer.html).toMatch(
			/^<blockquote><a href="[^"]+">Bells &amp; &lt;b&gt;&quot;whistles&quot;&lt;\/b&gt;<\/a>/,
		);
		expect(answer.html).toContain(`src="${origin}/embed/oembed-quiz"`);
	});

	it("stays within the size that is asked for", async () => {
		const answer = await readReply(oembedReply, await ask("oembed-quiz", "&maxwidth=300&maxheight=250"));
		expect(answer).toMatchObject({ width: 300, height: 250 });
		expect(answer.html).toContain('width="100%" height="250" style="border:0;max-width:300px"');
	});

	it("takes a parameter that is left empty for one that is not there", async () => {
		const [plain, empty] = await Promise.all([ask("oembed-quiz"), ask("oembed-quiz", "&format=&maxwidth=&maxheight=")]);
		expect(empty.status).toBe(200);
		expect(await empty.json()).toEqual(await plain.json());
	});

	it.each([
		"http://readback.example/quizzes/oembed-quiz",
		"https://readback.example/quizzes/oembed-quiz/",
		"https://readback.example/quizzes/oembed-quiz?utm_source=%22mail#top",
		"https://readback.example/embed/oembed-quiz?lang=de",
	])("finds the quiz at %s, and links its own address", async (url) => {
		const response = await call(`/oembed?url=${encodeURIComponent(url)}`);
		expect(response.status).toBe(200);
		const { html } = await readReply(oembedReply, response);
		expect(html).toContain(`<blockquote><a href="${origin}/quizzes/oembed-quiz">`);
	});

	it("speaks XML too", async () => {
		const response = await ask("oembed-quiz", "&format=xml");
		expect(response.headers.get("content-type")).toContain("text/xml");
		const xml = await response.text();
		expect(xml).toContain("<title>Bells &amp; &lt;b&gt;&quot;whistles&quot;&lt;/b&gt;</title>");
		expect(xml).toContain("<type>rich</type>");
	});

	it.each([
		["another format", 501, `?url=${origin}/quizzes/oembed-quiz&format=yaml`],
		["an unknown quiz", 404, `?url=${origin}/quizzes/no-such-quiz`],
		["another site", 404, "?url=https://other.example/quizzes/oembed-quiz"],
		["another port", 404, "?url=https://readback.example:8443/quizzes/oembed-quiz"],
		["another protocol", 404, "?url=ftp://readback.example/quizzes/oembed-quiz"],
		["an empty address", 400, "?url="],
		["no address", 400, ""],
		["a size that is none", 400, `?url=${origin}/quizzes/oembed-quiz&maxwidth=wide`],
	])("refuses %s with %d", async (_, status, query) => {
		expect((await call(`/oembed${query}`)).status).toBe(status);
	});
});
