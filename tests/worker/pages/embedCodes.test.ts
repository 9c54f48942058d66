import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { embedCodes, embedTargets } from "../../../contract/embedCodes.ts";
import { readReply } from "../../../contract/readJson.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";
import { sessionWith } from "../lib/session.ts";

const codesOf = async (id: string, query = "") =>
	readReply(embedCodes, await call(`/api/quizzes/${id}/embed-codes${query}`, { headers: deployment }));

/** The first element of this name, with its attributes. */
function elementIn(html: string, name: string): { [attribute: string]: string } {
	const found = parseFragment(html).childNodes.find((node) => node.nodeName === name);
	if (!found || !("attrs" in found)) throw new Error(`there is no ${name} in ${html}`);
	return Object.fromEntries(found.attrs.map((each) => [each.name, each.value]));
}

describe("embed codes", () => {
	it("are there for every place, with the reserved height", async () => {
		const id = await publishAs("embed-all");
		const { codes, withdrawn } = await codesOf(id);
		expect(withdrawn).toBe(false);
		expect(Object.keys(codes).sort()).toEqual([...embedTargets].sort());
		for (const target of ["page", "pinned"] as const) {
			const element = elementIn(codes[target] ?? "", "readback-quiz");
			expect(element).toEqual({ quiz: id, style: expect.stringMatching(/^display:block;padding-bottom:max\(/) });
		}
		expect(elementIn(codes.pinned ?? "", "script").integrity).toMatch(/^sha384-/);
		expect(elementIn(codes.frame ?? "", "iframe")).toMatchObject({ src: `https://readback.example/embed/${id}` });
		expect(codes.wordpress).toMatch(/^\[readback id="embed-all" reserve="max\([^"\]]*\)"\]$/);
		expect(codes.newsletter).toContain(`/quizzes/${id}?`);
		expect(codes.address).toBe(`https://readback.example/quizzes/${id}`);
	});

	it("say the look that was chosen, in the spelling of each place", async () => {
		const id = await publishAs("embed-look");
		const { codes } = await codesOf(id, "?theme=dark&lang=de&mode=quiz");
		expect(elementIn(codes.page ?? "", "readback-quiz")).toMatchObject({ theme: "dark", lang: "de" });
		expect(elementIn(codes.frame ?? "", "iframe").src).toContain("?theme=dark&lang=de");
		expect(codes.wordpress).toContain('theme="dark" lang="de"');
		expect(codes.page).toContain("Was haben Sie");
		const explainer = await codesOf(id, "?mode=explainer");
		expect(elementIn(explainer.codes.page ?? "", "readback-quiz")).toMatchObject({ mode: "explainer" });
		expect(explainer.codes.frame).toBeUndefined();
	});

	it.each(["?theme=blue", "?lang=%22onload%3D", "?mode=page", "?x=1"])("are refused for %s", async (query) => {
		const id = await publishAs("embed-wrong");
		const response = await call(`/api/quizzes/${id}/embed-codes${query}`, { headers: deployment });
		expect(response.status).toBe(400);
	});

	it("write a quiz's words as text, and say where it may not be seen", async () => {
		const id = "embed-hostile";
		const title = `"><script>alert(1)</script>`;
		await publish({ ...fixtureDocument, id, title, hosts: ["paper.example"] });
		await call(`/api/quizzes/${id}/withdraw`, { method: "POST", headers: deployment });
		const { codes, hosts, withdrawn } = await codesOf(id);
		expect([hosts, withdrawn]).toEqual([["paper.example"], true]);
		expect(codes.frame).not.toContain("<script>alert");
		expect((await call("/api/quizzes/no-such/embed-codes", { headers: deployment })).status).toBe(404);
	});
});

describe("the preview", () => {
	it("shows what is published, in a frame of the newsroom alone, and sends nobody's answers", async () => {
		const id = await publishAs("embed-preview");
		const headers = await sessionWith("writer");
		const path = `/newsroom/quizzes/${id}/preview?mode=explainer&theme=dark&lang=de`;
		const response = await call(path, { headers });
		expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
		const [, code] = /draft="([^"]+)"/.exec(await response.text()) ?? [];
		const shown = await call(`/api/quizzes/${id}?draft=${code}`);
		expect(shown.headers.get("cache-control")).toBe("private, no-store");
		const published: unknown = await shown.json();
		expect(published).toMatchObject({ revision: 1, quiz: { id } });
		expect(published).not.toHaveProperty("epoch");
	});
});
