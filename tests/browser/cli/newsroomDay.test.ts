import { execFile, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createToken, readAudit, readReport } from "../../../cli/newsroom.ts";
import { type Examples, serveExamples } from "../../../examples/serve.ts";
import { place, useBrowser } from "../../lib/browser.ts";
import { expectPage } from "../../lib/expectPage.ts";
import { Reader } from "../../lib/reader.ts";

const { open } = useBrowser();
const file = "quizzes/muehlensteg.yaml";
const admin = () => ({ server: place().server, token: place().token });

/** A desk of its own: the quiz, the story, and `readback` among the programs. */
const desk = mkdtempSync(join(tmpdir(), "readback-day-"));
let site: Examples;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
	cpSync("quizzes", join(desk, "quizzes"), { recursive: true });
	cpSync("examples/16-newsroom-day", join(desk, "examples/16-newsroom-day"), { recursive: true });
	writeFileSync(join(desk, "readback"), `#!/bin/sh\nexec "${process.execPath}" "${resolve("cli/readback.ts")}" "$@"\n`);
	chmodSync(join(desk, "readback"), 0o755);
	site = await serveExamples({ home: place().server, port: 0, folder: join(desk, "examples") });
	const { token } = await createToken(admin(), { name: "the reporter", scopes: ["author", "analyst"], days: 1 });
	const own = { READBACK_SERVER: place().server, READBACK_TOKEN: token, HOME: desk };
	env = { ...process.env, ...own, PATH: `${desk}:${process.env.PATH}` };
});
afterAll(() => {
	site.stop();
	rmSync(desk, { recursive: true });
});

type Said = { command: string; code: number; out: string; err: string };

function run(command: string): Promise<Said> {
	return new Promise((done) => {
		execFile("sh", ["-c", command], { cwd: desk, env }, (error, out, err) => {
			done({ command, code: typeof error?.code === "number" ? error.code : 0, out, err });
		});
	});
}

const chapter = readFileSync("docs/authoring.md", "utf8").split("## A newsroom's day")[1] ?? "";

/** Runs the commands that the chapter has under a heading, as they stand there. */
async function follow(heading: string): Promise<Said[]> {
	const [, section = ""] = chapter.split(`### ${heading}\n`);
	const blocks = section
		.split("\n### ", 1)
		.join()
		.matchAll(/```sh\n([\s\S]*?)```/g);
	const said: Said[] = [];
	for (const [, block = ""] of blocks) {
		for (const command of block.trim().split("\n")) said.push(await run(command));
	}
	return said;
}

const openStory = () => open(`${site.origin}/16-newsroom-day/`);
const bridge = (page: Page) => new Reader(page, 0, "de");

async function goOnce(reader: Reader): Promise<void> {
	await reader.respond();
	await reader.check();
	await reader.goOn();
}

describe("a newsroom's day, as the last chapter of docs/authoring.md tells it", () => {
	it("begins with a file that is sound, and of which nothing is to be mended", async () => {
		const [checked, compared] = await follow("Write and check");
		expect(checked).toMatchObject({ code: 0, out: `${file}: muehlensteg is sound\n`, err: "" });
		expect(compared).toMatchObject({ code: 0, out: `${file}: 7 of 7 passages are in the article\n`, err: "" });
	});

	it("shows the file as it is written, faults too", async () => {
		const preview = spawn("readback", ["preview", "--port", "0", file], { cwd: desk, env });
		try {
			const address = await new Promise<string>((found) => {
				preview.stdout.on("data", (chunk) => found(/http:\S+/.exec(String(chunk))?.[0] ?? ""));
			});
			const page = await open(address);
			await bridge(page).arrive();
			const text = readFileSync(join(desk, file), "utf8");
			const rewrite = (from: string, to: string) => writeFileSync(join(desk, file), text.replace(from, to));
			rewrite("Was hat der Stadtrat am Dienstag entschieden?", "Was beschloss der Rat?");
			await page.getByRole("heading", { name: "Was beschloss der Rat?" }).waitFor();
			rewrite("standing: opinion", "standing: gossip");
			await page.getByText("claims[5].standing").waitFor();
			rewrite("", "");
			await page.getByText("muehlensteg.yaml is sound").waitFor();
			expect(readFileSync(join(desk, file), "utf8")).toBe(text);
		} finally {
			preview.kill();
		}
	});

	it("shows a draft by a link, and to nobody else", async () => {
		const [drafted] = await follow("Look at it");
		expect(drafted).toMatchObject({ code: 0, err: "" });
		const page = await open(drafted?.out.trim().split("\n").at(-1) ?? "");
		await bridge(page).arrive();
		await goOnce(bridge(page));
		await expectPage(page.locator("main")).toContainText("Dieses Quiz ist nicht veröffentlicht");
		expect((await fetch(`${place().server}/quizzes/muehlensteg`)).status).toBe(404);
	});

	it("publishes, corrects while a reader is in the middle, and tells the answers apart", async () => {
		expect(await follow("Publish")).toMatchObject([{ code: 0, out: "muehlensteg: revision 1 published\n" }]);
		const early = await openStory();
		await bridge(early).arrive();
		await goOnce(bridge(early));

		const [mended, compared, silent, noted, corrected] = await follow("Correct");
		expect([mended?.code, compared?.code]).toEqual([0, 0]);
		expect(silent).toMatchObject({
			code: 1,
			err: expect.stringContaining("claims.2.corrections: needs a new dated note"),
		});
		expect(noted?.code).toBe(0);
		expect(corrected).toMatchObject({ code: 0, out: expect.stringContaining("muehlensteg: revision 2 published\n") });

		expect(await bridge(early).play()).toBe(5);
		const late = await openStory();
		await bridge(late).arrive();
		const note = bridge(late).card.getByText("hat sich berichtigt");
		let explained = 0;
		await bridge(late).play({
			each: async (state) => {
				if (state === "explaining") await expectPage(note).toHaveCount(++explained === 3 ? 1 : 0);
			},
		});
		expect(explained).toBe(6);
		// The other quiz of the page is in its own language, and where it was.
		const other = new Reader(late, 1);
		await other.arrive();
		await other.sees("How many engineers");

		const played = async () => (await readReport(admin(), "muehlensteg")).analysis?.reached.at(-1);
		await expect.poll(played).toBe(1);
		const { analysis, questions } = await readReport(admin(), "muehlensteg");
		expect(analysis?.revisions.map(({ revision, started }) => [revision, started])).toEqual([
			[1, 1],
			[2, 1],
		]);
		const readers = Object.fromEntries(questions.map((question) => [question.id, question.readers]));
		expect(readers).toMatchObject({ beschluss: 2, kosten: 1, ablauf: 2 });
		const kosten = questions.find(({ id }) => id === "kosten");
		expect(kosten?.analysis?.earlier).toMatchObject([{ readers: 1 }]);
	}, 60_000);

	it("reads the figures, and takes them away", async () => {
		const [stats, history, link, exported] = await follow("Read the figures");
		expect(stats).toMatchObject({ code: 0, out: expect.stringContaining("1 started, 1 answered every question") });
		expect(history?.out).toMatch(/^revision 1 .*\nrevision 2 .* claims\.kosten\.statement /);
		expect(link?.out).toMatch(/\/newsroom\?code=/);
		expect(exported?.code).toBe(0);
		expect(readFileSync(join(desk, "figures.csv"), "utf8")).toContain("question,response,label,measure,value");
	});

	it("takes the quiz from readers, and gives it back", async () => {
		const section = "Take it away, and give it back";
		const [withdrawn, restored] = await follow(section);
		expect([withdrawn?.out, restored?.out]).toEqual(["muehlensteg: withdrawn\n", "muehlensteg: restored\n"]);
		await bridge(await openStory()).arrive();
		const trail = await readAudit(admin(), { subject: "muehlensteg" });
		expect(trail.map(({ action }) => action).reverse()).toEqual([
			"save-draft",
			"publish",
			"publish",
			"withdraw",
			"restore",
		]);
		expect(trail.every(({ actor }) => actor.startsWith("the reporter ("))).toBe(true);
		// An author may not see who did what.
		expect(await run("readback audit muehlensteg")).toMatchObject({
			code: 1,
			err: expect.stringContaining("scope admin"),
		});
	});
});
