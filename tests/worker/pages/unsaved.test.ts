import { describe, expect, it } from "vitest";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call } from "../lib/call.ts";
import { ownPage, sessionWith } from "../lib/session.ts";

const session = await sessionWith("writer");

function show(what: "form" | "card", document: unknown): Promise<Response> {
	const body = new URLSearchParams({ document: typeof document === "string" ? document : JSON.stringify(document) });
	return call(`/newsroom/preview/${what}`, { method: "POST", headers: { ...ownPage, ...session }, body });
}

describe("the preview of what is nowhere stored", () => {
	it("shows the plain form of a half-finished quiz, from which nothing runs and nothing is sent", async () => {
		const [claim] = fixtureDocument.claims;
		const response = await show("form", { ...fixtureDocument, title: "<b>Bold</b>", claims: [claim, {}, 7] });
		expect(response.status).toBe(200);
		const policy = response.headers.get("content-security-policy") ?? "";
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("form-action 'none'");
		expect(policy).not.toContain("script-src");
		const html = await response.text();
		expect(html).toContain("Which clock?");
		expect(html).toContain("&lt;b>Bold");
		expect(html).not.toContain("<script");
	});

	it("draws the card", async () => {
		const response = await show("card", { title: "Half a quiz", claims: [{}] });
		expect(response.headers.get("content-type")).toBe("image/png");
		expect([...new Uint8Array(await response.arrayBuffer()).slice(1, 4)]).toEqual(
			[..."PNG"].map((c) => c.charCodeAt(0)),
		);
	});

	it.each(["not JSON", "[]", "{}", "7", '{"claims":[]}'])(
		"says that there is nothing to show yet: %s",
		async (text) => {
			for (const what of ["form", "card"] as const) expect((await show(what, text)).status).toBe(400);
		},
	);
});
