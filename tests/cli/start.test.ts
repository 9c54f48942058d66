import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "readback-start-"));
const quizzes = join(folder, "quizzes");
const file = join(quizzes, "kursk-engineers.yaml");
mkdirSync(quizzes);
copyFileSync("quizzes/kursk-engineers.yaml", file);
copyFileSync("quizzes/muehlensteg.yaml", join(quizzes, "muehlensteg.yaml"));
const running: ChildProcess[] = [];

afterAll(() => {
	for (const child of running) child.kill("SIGKILL");
	rmSync(folder, { recursive: true, force: true });
});

type Started = { output: string; url: string | undefined; stop: () => Promise<number | null> };

/** Runs `npm start`'s script until it has said where to look, or has ended. */
async function start(from = quizzes, state = "state"): Promise<Started> {
	const child = spawn("node", ["cli/start.ts", "--port", "0", "--state", join(folder, state), "--quizzes", from]);
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
	return { output, url: /http:\/\/\S+/.exec(output)?.[0], stop };
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
		expect(addresses[0]).toMatch(/\/quizzes\/muehlensteg$/);
		expect(await Promise.all(addresses.map(async (each) => (await fetch(each)).status))).toEqual([200, 200, 200]);
		const { origin } = new URL(own.url ?? "");
		expect((await fetch(origin)).url).toBe(addresses[0]);
		expect(await own.stop()).toBe(0);

		const missing = await start(join(folder, "nowhere"), "other");
		expect(missing.output).toMatch(/^--quizzes .*nowhere: there is no such folder\n$/);
		expect(await missing.stop()).toBe(1);
	});
});
