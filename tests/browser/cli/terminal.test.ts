import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { startPreview } from "../../../cli/preview.ts";
import { archiveLine } from "../../../contract/archive.ts";
import { publishedQuiz } from "../../../contract/quiz.ts";
import { readJson, readReply } from "../../../contract/readJson.ts";
import { report } from "../../../contract/report.ts";
import { DAY_MS, HOUR_MS } from "../../../contract/time.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { place } from "../../lib/browser.ts";
import { sendAnswers } from "../../lib/plays.ts";

const folder = mkdtempSync(join(tmpdir(), "readback-newsroom-"));
const file = join(folder, "clock-tower.json");
const clockTower = { ...fixtureDocument, id: "clock-tower" };
const kept = join(folder, "kept.ndjson");
const local = place();

afterAll(() => rmSync(folder, { recursive: true }));

type Said = { code: number | null; out: string; err: string };

/** Runs the command line as an editor does. */
function readback(args: string[], env: Record<string, string> = {}): Promise<Said> {
	const server = { READBACK_SERVER: local.server, READBACK_TOKEN: local.token, HOME: folder };
	const child = spawn("node", ["cli/readback.ts", ...args], { env: { ...process.env, ...server, ...env } });
	const said = { out: "", err: "" };
	child.stdout.on("data", (chunk) => {
		said.out += chunk;
	});
	child.stderr.on("data", (chunk) => {
		said.err += chunk;
	});
	return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...said })));
}

describe("what a newsroom does at the terminal beside its day (newsroomDay.test.ts)", () => {
	it("publishes only what is new, and takes a quiz away with every answer", async () => {
		writeFileSync(file, JSON.stringify(clockTower));
		expect(await readback(["publish", "--dry-run", file])).toMatchObject({
			code: 0,
			out: "clock-tower: new; nothing was published\n",
		});
		expect(JSON.parse((await readback(["publish", "--json", file])).out)).toEqual([
			{ id: "clock-tower", revision: 1, changed: true, changes: [] },
		]);
		expect(await readback(["publish", file])).toMatchObject({ code: 0, out: "clock-tower: unchanged (revision 1)\n" });
		await sendAnswers(local.server, "clock-tower", bodyOf(rightResponses, { attempt: "f".repeat(32) }));
		expect(parse((await readback(["pull", "clock-tower"])).out)).toEqual({
			...clockTower,
			basedOn: 1,
			basedOnDraft: 0,
		});
		expect(await readback(["export", "clock-tower"])).toMatchObject({ code: 0 });
		const exported = await readback(["export", "clock-tower", "--format", "archive"]);
		const archive = exported.out;
		// Whoever sent it in the running hour is not in it; unless that hour is over by now.
		const end = readJson(archiveLine, archive.trim().split("\n").at(-1) ?? "");
		const { attempts, leftOut = 0 } = end.kind === "end" ? end : { attempts: 0 };
		expect(attempts + leftOut).toBe(1);
		const warning = "left out: 1 attempt of the current hour (UTC); export again when the hour is over\n";
		expect(exported.err).toBe(leftOut === 1 ? warning : "");
		expect(await readback(["delete", "clock-tower", "--title", "What"])).toMatchObject({
			code: 1,
			err: expect.stringContaining("title: is not the quiz's title"),
		});
		expect((await readback(["delete", "clock-tower", "--title", fixtureDocument.title])).out).toBe(
			"clock-tower: deleted, with every answer to it\n",
		);
		expect((await readback(["list", "--json"])).out).not.toContain("clock-tower");
		writeFileSync(kept, archive.replaceAll('"clock-tower"', '"other-tower"'));
		const back = await readback(["import", kept]);
		expect(back.out).toBe(`other-tower: imported with ${attempts} ${attempts === 1 ? "attempt" : "attempts"}\n`);
		const lacking = "warning: the archive lacks 1 attempt of the hour in which it was made\n";
		expect(back.err).toBe(leftOut === 1 ? lacking : "");
		expect((await readback(["list"])).out).toContain(`other-tower  revision 1  ${fixtureDocument.title}\n`);
		writeFileSync(kept, archive.split("\n").slice(0, 3).join("\n"));
		expect(await readback(["import", kept])).toMatchObject({
			code: 1,
			err: expect.stringContaining("the archive is cut off; nothing was sent"),
		});
	}, 60_000);

	it("takes every answer of hours that are over along, through deletion and back under another name", async () => {
		const bring = async (archive: string, id: string) => {
			writeFileSync(kept, archive.replaceAll(/"(first|second)-tower"/g, `"${id}"`));
			expect(await readback(["import", kept])).toEqual({
				code: 0,
				err: "",
				out: `${id}: imported with 1 attempt\n`,
			});
		};
		const counted = async (id: string) => {
			const { quiz: _, ...figures } = report.parse(JSON.parse((await readback(["stats", id, "--json"])).out));
			return figures;
		};
		const { protocol: _, ...answers } = bodyOf(rightResponses, { attempt: "e".repeat(32) });
		const opened = new Date(Date.now() - 5 * DAY_MS);
		const attempt = {
			...answers,
			again: false,
			host: "paper.example",
			hour: Math.floor(opened.getTime() / HOUR_MS) + 1,
			suspect: 0,
		};
		const lines = [
			{ kind: "quiz", format: 2, id: "first-tower", revision: 1, epoch: 1, withdrawn: false },
			{ kind: "revision", revision: 1, publishedAt: opened, document: { ...clockTower, id: "first-tower" } },
			{ kind: "epoch", epoch: 1, shards: 1, openedAt: opened },
			{ kind: "attempt", ...attempt },
			{ kind: "end", attempts: 1 },
		];
		await bring(lines.map((line) => JSON.stringify(line)).join("\n"), "first-tower");
		const before = await counted("first-tower");
		expect(before).toMatchObject({ completed: 1 });
		const archive = (await readback(["export", "first-tower", "--format", "archive"])).out;
		expect((await readback(["delete", "first-tower", "--title", fixtureDocument.title])).code).toBe(0);
		await bring(archive, "second-tower");
		expect(await counted("second-tower")).toEqual(before);
	}, 60_000);

	it("previews the slider with the steps that readers get", async () => {
		const stairs = { kind: "number", prompt: "How many?", min: 0, max: 1_000_000, step: 100_000, answer: 450_000 };
		const feedback = { right: "Just so.", low: "More.", high: "Fewer." };
		const question = { ...stairs, tolerance: 10_000, unit: "stairs", feedback };
		const claims = clockTower.claims.map((claim) => (claim.id === "stairs" ? { ...claim, question } : claim));
		const previewed = join(folder, "previewed.json");
		writeFileSync(previewed, JSON.stringify({ ...clockTower, claims }));
		const { url, stop } = await startPreview(previewed, { port: 0 });
		try {
			const { quiz } = await readReply(publishedQuiz, await fetch(`${url}api/quizzes/clock-tower`));
			expect(quiz.claims.find(({ id }) => id === "stairs")?.question).toMatchObject({ step: 50_000 });
		} finally {
			stop();
		}
	});

	it("makes a token that may do what it is for, and ends it", async () => {
		const made = await readback(["token", "create", "the desk", "--scope", "analyst", "--days", "7"]);
		const token = made.out.trim();
		expect((await readback(["list"], { READBACK_TOKEN: token })).code).toBe(0);
		expect(await readback(["audit"], { READBACK_TOKEN: token })).toMatchObject({
			code: 1,
			err: expect.stringMatching(/this needs the scope admin; the desk \(.{8}\) has analyst/),
		});
		const id = token.slice(3, 11);
		expect((await readback(["token", "list"])).out).toMatch(
			new RegExp(`^${id}  analyst  until .*  last used .*  the desk$`, "m"),
		);
		expect((await readback(["token", "revoke", id])).out).toBe(`${id}: revoked\n`);
		expect((await readback(["list"], { READBACK_TOKEN: token })).code).toBe(1);
		expect((await readback(["audit"])).out).toContain(`revoke-token the desk (${id})`);
	}, 60_000);
});

describe("what goes wrong", () => {
	it.each([
		["no server", ["list"], { READBACK_SERVER: "http://127.0.0.1:9" }, "no server answers at http://127.0.0.1:9", 1],
		[
			"a server's name that is none",
			["list"],
			{ READBACK_SERVER: "quiz" },
			"no server: start one here with npm start, or use --server",
			1,
		],
		["no token", ["list"], { READBACK_TOKEN: "" }, "no token: use --token", 1],
		["a wrong token", ["list"], { READBACK_TOKEN: "no" }, "this needs a newsroom token", 1],
		["no such quiz", ["pull", "nothing"], {}, "there is no quiz nothing", 1],
		["no such file", ["publish", "nothing.yaml"], {}, "nothing.yaml:1:1 there is no such file", 1],
		[
			"no such article",
			["article", "quizzes/muehlensteg.yaml", "--html", "nothing.html"],
			{},
			"nothing.html: there is no such file",
			1,
		],
		["an article without address", ["article", "quizzes/muehlensteg.yaml"], {}, "names no article; use --url or", 1],
		[
			"an article that nobody serves",
			["article", "quizzes/muehlensteg.yaml", "--url", "http://127.0.0.1:9/"],
			{},
			"the site does not answer",
			1,
		],
		["nothing to preview", ["preview", "nothing.yaml"], {}, "nothing.yaml: cannot be read", 1],
		["what is no archive", ["import", "README.md"], {}, "README.md:1: is not JSON; is this an archive?", 1],
		["no such scope", ["token", "create", "x", "--scope", "owner"], {}, "scopes.0: Invalid option", 1],
		["no scope", ["token", "create", "x"], {}, "required option '--scope <scope>' not specified", 2],
		["no such command", ["publicate"], {}, "unknown command", 2],
	])("%s is said in a line, with a code", async (_, args, env, message, code) => {
		const said = await readback(args, env);
		expect(said.err).toContain(message);
		expect(said.err.trim().split("\n").length).toBeLessThanOrEqual(2);
		expect(said.code).toBe(code);
		expect(said.out).toBe("");
	});
});
