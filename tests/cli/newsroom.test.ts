import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { sendAnswers } from "../../bench/lib/plays.ts";
import { type LocalServer, migrate, startLocalServer } from "../../cli/localServer.ts";
import { bodyOf, rightResponses } from "../fixtures/answers.ts";
import { fixtureDocument } from "../fixtures/quiz.ts";

const folder = mkdtempSync(join(tmpdir(), "readback-newsroom-"));
const file = join(folder, "town-hall.json");
let local: LocalServer;

beforeAll(async () => {
	await migrate(folder);
	local = await startLocalServer({ port: 0, state: folder, vars: {} });
}, 60_000);
afterAll(async () => {
	await local.stop();
	rmSync(folder, { recursive: true });
});

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

function write(change: object): void {
	writeFileSync(file, JSON.stringify({ ...fixtureDocument, ...change }));
}

describe("a newsroom's day at the terminal", () => {
	it("goes from a file to readers, figures, a correction and out again", async () => {
		write({});
		expect(await readback(["publish", "--dry-run", file])).toMatchObject({
			code: 0,
			out: "town-hall: new; nothing was published\n",
		});
		expect(await readback(["publish", file])).toMatchObject({ code: 0, out: "town-hall: revision 1 published\n" });
		expect(await readback(["publish", file])).toMatchObject({ code: 0, out: "town-hall: unchanged (revision 1)\n" });
		await sendAnswers(local.server, "town-hall", bodyOf(rightResponses, { attempt: "f".repeat(32) }));
		// The explanation was wrong: without a note it does not go out.
		const [first, ...others] = fixtureDocument.claims;
		const corrected = { ...first, explainer: "It came a day later." };
		write({ claims: [corrected, ...others] });
		const silent = await readback(["publish", file]);
		expect(silent).toMatchObject({
			code: 1,
			err: expect.stringContaining("claims.0.corrections: needs a new dated note"),
		});
		write({
			claims: [{ ...corrected, corrections: [{ date: "2026-02-03", note: "We had the wrong day." }] }, ...others],
		});
		const said = await readback(["publish", file]);
		expect(said).toMatchObject({ code: 0, err: "" });
		expect(said.out).toBe(
			"town-hall: claims.clock.explainer\ntown-hall: claims.clock.corrections\ntown-hall: revision 2 published\n",
		);
		const pulled = await readback(["pull", "town-hall"]);
		expect(parse(pulled.out)).toEqual(JSON.parse(readFileSync(file, "utf8")));
		expect((await readback(["stats", "town-hall"])).out).toContain(
			"1 started, 1 answered every question, mean score 5 of 5",
		);
		expect((await readback(["export", "town-hall"])).out).toContain(`"attempt":"${"f".repeat(32)}"`);
		expect((await readback(["export", "town-hall", "--format", "csv"])).out).toContain(
			"question,response,label,measure,value",
		);
		expect((await readback(["withdraw", "town-hall"])).out).toBe("town-hall: withdrawn\n");
		expect((await readback(["list"])).out).toContain("town-hall  revision 2, withdrawn  What happened");
		expect((await readback(["restore", "town-hall"])).out).toBe("town-hall: back again\n");
		expect(await readback(["delete", "town-hall", "--title", "What"])).toMatchObject({
			code: 1,
			err: expect.stringContaining("title: is not the quiz's title"),
		});
		expect((await readback(["delete", "town-hall", "--title", fixtureDocument.title])).out).toBe(
			"town-hall: deleted, with every answer to it\n",
		);
		expect((await readback(["list", "--json"])).out).toBe("[]\n");
	}, 60_000);
});

describe("what goes wrong", () => {
	it.each([
		["no server", ["list"], { READBACK_SERVER: "http://127.0.0.1:9" }, "no server answers at http://127.0.0.1:9", 1],
		["a server's name that is none", ["list"], { READBACK_SERVER: "quiz" }, "no server: use --server", 1],
		["no token", ["list"], { READBACK_TOKEN: "" }, "no token: use --token", 1],
		["a wrong token", ["list"], { READBACK_TOKEN: "no" }, "this needs the newsroom's token", 1],
		["no such quiz", ["pull", "nothing"], {}, "there is no quiz nothing", 1],
		["no such file", ["publish", "nothing.yaml"], {}, "nothing.yaml:1:1 ENOENT", 1],
		["no such command", ["publicate"], {}, "unknown command", 2],
		["no such flag", ["list", "--all"], {}, "unknown option", 2],
	])("%s is said in a line, with a code", async (_, args, env, message, code) => {
		const said = await readback(args, env);
		expect(said.err).toContain(message);
		expect(said.err.trim().split("\n").length).toBeLessThanOrEqual(2);
		expect(said.code).toBe(code);
		expect(said.out).toBe("");
	});
});
