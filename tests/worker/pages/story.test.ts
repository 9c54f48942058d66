import { afterEach, describe, expect, it, vi } from "vitest";
import { decodePage, fetchPage } from "../../../src/http/fetchPage.ts";
import { isPublicAddress } from "../../../src/http/publicAddress.ts";

afterEach(() => {
	vi.unstubAllGlobals();
});

/** What sites answer, by address; what is not here does not answer. */
function sites(answers: { [url: string]: () => Response }): string[] {
	const asked: string[] = [];
	vi.stubGlobal("fetch", async (url: URL) => {
		asked.push(url.href);
		const answer = answers[url.href];
		if (!answer) throw new TypeError("no such site");
		return answer();
	});
	return asked;
}

const page =
	(body: BodyInit, type = "text/html") =>
	() =>
		new Response(body, { headers: { "content-type": type } });
const leadTo = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });

describe("the address of a story", () => {
	it.each([
		"https://paper.example/story",
		"http://paper.example:8080/",
		"https://8.8.8.8/",
		"https://[2606:4700::1111]/",
		"https://172.32.0.1/",
		"https://münchen.example/",
	])("may be %s", (address) => {
		expect(isPublicAddress(new URL(address))).toBe(true);
	});

	it.each([
		"ftp://paper.example/",
		"https://user:word@paper.example/",
		"http://localhost/",
		"http://localhost./",
		"http://printer/",
		"http://db.internal/",
		"http://nas.local/",
		"http://127.0.0.1/",
		"http://127.1/",
		"http://2130706433/",
		"http://0x7f.1/",
		"http://0177.0.0.1/",
		"http://10.1.2.3/",
		"http://100.64.0.1/",
		"http://169.254.169.254/latest/meta-data",
		"http://172.16.0.1/",
		"http://172.31.255.255/",
		"http://192.168.1.1/",
		"http://0.0.0.0/",
		"http://224.0.0.1/",
		"http://255.255.255.255/",
		"http://[::1]/",
		"http://[::ffff:127.0.0.1]/",
		"http://[fe80::1]/",
		"http://[fd00::1]/",
		"http://[64:ff9b::7f00:1]/",
		"http://[2002:7f00:1::]/",
		"http://[2001::1]/",
	])("may not be %s", (address) => {
		expect(isPublicAddress(new URL(address))).toBe(false);
	});
});

describe("a story's page", () => {
	it("is followed where it leads, each step to a public address alone", async () => {
		sites({
			"https://a.example/": leadTo("/moved"),
			"https://a.example/moved": leadTo("https://b.example/x"),
			"https://b.example/x": page("<p>Words"),
			"https://evil.example/": leadTo("http://169.254.169.254/"),
		});
		expect(await fetchPage("https://a.example/")).toEqual({ url: "https://b.example/x", html: "<p>Words" });
		await expect(fetchPage("https://evil.example/")).rejects.toThrow("open to everybody");
		await expect(fetchPage("http://localhost:1/", { allowsPrivate: true })).rejects.toThrow("did not answer");
	});

	it("is refused in words: too many steps, too long, no page, a fault of its site", async () => {
		const asked = sites({
			"https://loop.example/": leadTo("https://loop.example/"),
			"https://long.example/": page("x".repeat(5_000_001)),
			"https://pdf.example/": page("%PDF", "application/pdf"),
			"https://gone.example/": () => new Response("", { status: 404 }),
		});
		await expect(fetchPage("https://loop.example/")).rejects.toThrow("more than five times");
		expect(asked).toHaveLength(6);
		await expect(fetchPage("https://long.example/")).rejects.toThrow("longer than 5 MB");
		await expect(fetchPage("https://pdf.example/")).rejects.toThrow("this is application/pdf, not a web page");
		await expect(fetchPage("https://gone.example/")).rejects.toThrow("answers with 404");
		await expect(fetchPage("https://none.example/")).rejects.toThrow("did not answer");
	});

	it("of plain text is no markup", async () => {
		sites({ "https://a.example/": page("1 < 2 & <b>", "text/plain") });
		expect((await fetchPage("https://a.example/")).html).toBe("<pre>1 &lt; 2 &amp; &lt;b></pre>");
	});

	it.each<[string, string, number[]]>([
		["its header", "text/html; charset=windows-1251", [0xcc, 0xee, 0xf1, 0xf2]],
		["its head", "text/html", [...new TextEncoder().encode('<meta charset="windows-1251">'), 0xcc, 0xee, 0xf1, 0xf2]],
		["UTF-8", "text/html; charset=nonsense", [...new TextEncoder().encode("Мост")]],
		["its first bytes", "text/html", [0xff, 0xfe, 0x1c, 0x04, 0x3e, 0x04, 0x41, 0x04, 0x42, 0x04]],
	])("is read in the encoding of %s", (_, type, bytes) => {
		expect(decodePage(new Uint8Array(bytes), type)).toContain("Мост");
	});
});
