import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { freshBuild } from "../../build/freshBuild.ts";
import { migrate, startLocalServer } from "../../cli/localServer.ts";
import { publish } from "../../cli/publish.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";
import { launchChromium } from "../lib/chromium.ts";
import { Reader } from "../lib/reader.ts";
import { type Site, serve } from "../lib/serve.ts";

const state = mkdtempSync(join(tmpdir(), "readback-private-"));
afterAll(() => rmSync(state, { recursive: true }));

/** What a reader brings along, each in a form that nothing else has. */
const marks = {
	address: "203.0.113.77",
	agent: "MarkedBrowser/7.13",
	path: "marked-path",
	query: "marked-query",
	hash: "marked-hash",
	cookie: "marked-cookie",
	language: "zz-marked",
};
/** The embedding page's host name, which is kept, and shows that the search finds what is there. */
const host = "paper.example";

function startPaper(body: string): Promise<Site> {
	const page = `<!doctype html><meta name="viewport" content="width=device-width"><title>A paper</title>${body}`;
	return serve((_, response) => response.setHeader("content-type", "text/html").end(page));
}

function everyFile(folder: string): string[] {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

it("keeps nothing of who a reader is: not in a file, not in a log, not in an answer", async () => {
	await freshBuild();
	await migrate(state);
	const local = await startLocalServer({ port: 0, state, vars: {} });
	const { id } = fixtureDocument;
	await publish(local, { file: "", id, document: fixtureDocument });
	const paper = await startPaper(
		`<readback-quiz quiz="${id}"></readback-quiz><script async src="${local.server}/embed.js"></script>`,
	);
	const browser = await launchChromium([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
	const headers = { "cf-connecting-ip": marks.address, "x-forwarded-for": marks.address, "x-real-ip": marks.address };
	const context = await browser.newContext({ userAgent: marks.agent, locale: "en" });
	await context.addCookies(
		[local.server, `http://${host}:${paper.port}`].map((url) => ({ name: marks.cookie, value: marks.cookie, url })),
	);
	const answers: string[] = [];
	const play = await context.newPage();
	await play.route(`${local.server}/**`, async (route) => {
		const response = await route.fetch({
			headers: {
				...route.request().headers(),
				...headers,
				"accept-language": marks.language,
				referer: play.url(),
				cookie: marks.cookie,
			},
		});
		answers.push(JSON.stringify(response.headers()) + (await response.text()));
		await route.fulfill({ response });
	});
	await play.goto(`http://${host}:${paper.port}/${marks.path}?q=${marks.query}#${marks.hash}`);
	const reader = new Reader(play);
	await reader.arrive();
	expect(await reader.play()).toBe(5);
	await expect.poll(() => answers.filter((answer) => answer.includes('"accepted":true')).length).toBe(2);
	await context.close();
	// The same without scripts: the plain form.
	const page = await fetch(`${local.server}/quizzes/${id}`);
	const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
	const html = await page.text();
	const form = new URLSearchParams({ "answer.clock": "new" });
	for (const name of ["attempt", "revision", "epoch"]) form.set(name, field(html, name));
	const posted = await fetch(`${local.server}/quizzes/${id}?q=${marks.query}`, {
		method: "POST",
		headers: { ...headers, "user-agent": marks.agent, cookie: marks.cookie, referer: `http://${host}/${marks.path}` },
		body: form,
	});
	expect(posted.status).toBe(200);
	await browser.close();
	paper.stop();
	await local.stop("SIGKILL");
	const files = everyFile(state).map((file) => ({ file, bytes: readFileSync(file) }));
	expect(files.some(({ bytes }) => bytes.includes(host))).toBe(true);
	expect(files.some(({ file }) => file.endsWith("-wal"))).toBe(true);
	for (const mark of Object.values(marks)) {
		expect(files.filter(({ bytes }) => bytes.includes(mark)).map(({ file }) => file)).toEqual([]);
		expect(local.output()).not.toContain(mark);
		expect(answers.filter((answer) => answer.includes(mark))).toEqual([]);
	}
}, 60_000);
