import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readJson } from "../../contract/readJson.ts";

const folder = mkdtempSync(join(tmpdir(), "readback-start-"));
const quizzes = join(folder, "quizzes");
const file = join(quizzes, "kursk-engineers.yaml");
mkdirSync(quizzes);
copyFileSync("quizzes/kursk-engineers.yaml", file);
copyFileSync("quizzes/muehlensteg.yaml", join(quizzes, "muehlensteg.yaml"));
const running: ChildProcess[] = [];
const { READBACK_SERVER: _server, READBACK_TOKEN: _token, ...inherited } = process.env;
const env = { ...inherited, HOME: folder };

afterAll(() => {
	for (const child of running) child.kill("SIGKILL");
	rmSync(folder, { recursive: true, force: true });
});

/** `url`: where readers are. */
type Started = { output: string; url: string | undefined; stop: () => Promise<number | null> };

/** Runs `npm start`'s script until it has said where to look, or has ended. */
async function start(from = quizzes, state = "state"): Promise<Started> {
	const options = ["--port", "0", "--state", join(folder, state), "--quizzes", from];
	const child = spawn("node", ["cli/start.ts", ...options], { env });
	running.push(child);
	let output = "";
	const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
	const ready = new Promise<void>((resolve) => {
		const hear = (chunk: Buffer) => {
			output += chunk.toString();
			if (output.includes("Ctrl-C")) resolve();
		};
		child.stdout?.on("data", hear);
		child.stderr?.on("data", hear);
	});
	await Promise.race([ready, ended]);
	const stop = async () => {
		child.kill("SIGINT");
		return ended;
	};
	return { output, url: output.match(/http:\/\/\S+/g)?.at(-1), stop };
}

const tokenIn = (file: string) => readJson(z.object({ token: z.string().min(32) }), readFileSync(file, "utf8")).token;

/** What everybody on the machine can see of running programs. */
async function commandLines(): Promise<string> {
	return (await promisify(execFile)("ps", ["-eo", "args"], { maxBuffer: 10_000_000 })).stdout;
}

/** The status of a request that names another host than the one it goes to, as after DNS rebinding. */
function statusAs(host: string, port: string, path: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: "127.0.0.1", port, path, headers: { host: `${host}:${port}` } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		asked.on("error", reject);
		asked.end();
	});
}

function isTaken(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1");
		socket.on("connect", () => {
			socket.destroy();
			resolve(true);
		});
		socket.on("error", () => resolve(false));
	});
}

describe("npm start", () => {
	it("publishes once, again only what was edited, and nothing when a file is bad", { timeout: 120_000 }, async () => {
		const first = await start();
		expect(first.output).toContain("kursk-engineers: revision 1 published");
		const page = await (await fetch(first.url ?? "")).text();
		expect(page).toContain('<readback-quiz quiz="kursk-engineers"');
		expect(await first.stop()).toBe(0);

		const sound = readFileSync(file, "utf8");
		writeFileSync(file, sound.replace("title: A first reading", 'title: ""'));
		const broken = await start();
		expect(broken.output).toMatch(/kursk-engineers\.yaml:\d+:12 bands\[0\]\.title: must not be empty/);
		expect(broken.url).toBeUndefined();
		expect(await broken.stop()).toBe(1);

		writeFileSync(file, sound.replace("title: A first reading", "title: A beginning"));
		const second = await start();
		expect(second.output).toContain("kursk-engineers: revision 2 published");
		expect(second.output).toContain("muehlensteg: unchanged (revision 1)");
		await second.stop();
	});

	it("prints addresses that work, whatever the folder holds", { timeout: 120_000 }, async () => {
		const mine = join(folder, "mine");
		mkdirSync(mine);
		const empty = await start(mine, "other");
		expect(empty.output).toContain(`There is no quiz in ${mine}`);
		const page = await fetch(empty.url ?? "");
		expect(page.status).toBe(200);
		expect(await page.text()).toContain("npm run readback -- publish FILE");
		expect(await empty.stop()).toBe(0);

		copyFileSync("quizzes/muehlensteg.yaml", join(mine, "muehlensteg.yaml"));
		const own = await start(mine, "other");
		const addresses = own.output.match(/http:\/\/\S+/g) ?? [];
		expect(addresses).toEqual([
			expect.stringMatching(/\/newsroom\?code=/),
			expect.stringMatching(/\/quizzes\/muehlensteg$/),
		]);
		expect(await Promise.all(addresses.map(async (each) => (await fetch(each)).status))).toEqual([200, 200]);
		const { origin } = new URL(own.url ?? "");
		expect(await (await fetch(origin)).text()).toContain('href="/quizzes/muehlensteg"');
		expect(await own.stop()).toBe(0);

		const missing = await start(join(folder, "nowhere"), "other");
		expect(missing.output).toMatch(/^--quizzes .*nowhere: there is no such folder\n$/);
		expect(await missing.stop()).toBe(1);
	});

	it("answers by its own name alone, and to the command line of its account while it runs", {
		timeout: 120_000,
	}, async () => {
		const local = await start(quizzes, "found");
		const how = join(folder, ".config", "readback-here.json");
		expect((statSync(how).mode & 0o777).toString(8)).toBe("600");
		const listed = await promisify(execFile)("node", ["cli/readback.ts", "list"], { env });
		expect(listed.stdout).toContain("kursk-engineers  revision 1");
		expect(listed.stderr).toMatch(/^using http:\/\/127\.0\.0\.1:\d+, which npm start runs on this machine\n$/);
		expect(await commandLines()).not.toContain(tokenIn(how));
		const { port } = new URL(local.url ?? "");
		expect(await statusAs("rebound.example", port, "/newsroom")).toBe(403);
		expect(await statusAs("rebound.example", port, "/api/quizzes")).toBe(403);
		expect(await statusAs("localhost", port, "/health")).toBe(200);
		await local.stop();
		expect(existsSync(how)).toBe(false);
		const after = await promisify(execFile)("node", ["cli/readback.ts", "list"], { env }).catch((error) => error);
		expect(after).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/^no server: start one here with npm start, or/),
		});
	});

	it.each([
		["SIGTERM", "npm alone"],
		["SIGHUP", "all that a closed terminal ran"],
	] as const)("lets go of its port at %s to %s", { timeout: 120_000 }, async (signal, whom) => {
		const options = ["--port", "0", "--state", join(folder, signal), "--quizzes", quizzes];
		const child = spawn("npm", ["start", "--silent", "--", ...options], { env, detached: true });
		running.push(child);
		const port = await new Promise<string>((resolve) => {
			let output = "";
			child.stdout.on("data", (chunk: Buffer) => {
				output += chunk.toString();
				const found = /:(\d+)\/[\s\S]*Ctrl-C/.exec(output)?.[1];
				if (found) resolve(found);
			});
		});
		const pid = child.pid ?? Number.NaN;
		process.kill(whom === "npm alone" ? pid : -pid, signal);
		await expect.poll(() => isTaken(Number(port))).toBe(false);
	});
});
