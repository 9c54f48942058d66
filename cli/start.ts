import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { freshBuild } from "../build/freshBuild.ts";
import { check, showFault } from "./check.ts";
import { migrate, startLocalServer } from "./localServer.ts";
import { say } from "./print.ts";
import { Refused } from "./publish.ts";
import { publishChanged } from "./publishChanged.ts";
import type { QuizFile } from "./readQuizFile.ts";
import { runProgram } from "./runProgram.ts";
import { announceServer } from "./serverHere.ts";
import { whereToLook } from "./whereToLook.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

type Options = { port: string; state: string; quizzes: string; privateStories?: true };

async function readQuizzes(folder: string): Promise<QuizFile[]> {
	const all = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
		throw new Refused(`--quizzes ${folder}: there is no such folder`);
	});
	const names = all.filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
	const { quizzes, faults } = await check(names.map((name) => relative(process.cwd(), join(folder, name))));
	if (faults.length > 0) throw new Refused(faults.map(showFault).join("\n"));
	return quizzes;
}

const LOOK_MS = 500;

/** Calls `orphaned` once the parent shell has ended. npm passes signals only to that shell. */
function onceOrphaned(orphaned: () => void): void {
	const parent = process.ppid;
	const looking = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(looking);
		orphaned();
	}, LOOK_MS);
	looking.unref();
}

async function start({ port, state, quizzes: folder, privateStories }: Options): Promise<void> {
	const ending = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => ending.abort());
	if (process.env.npm_lifecycle_event) onceOrphaned(() => ending.abort());
	const quizzes = await readQuizzes(folder);
	await freshBuild();
	await migrate(state);
	if (ending.signal.aborted) return;
	// Locally, even a single attempt is shown in the figures. A deployment's minimum is in wrangler.toml.
	const vars = { STATS_MINIMUM: "1", STATS_STEP: "1", ...(privateStories && { PRIVATE_STORIES: "allow" }) };
	const local = await startLocalServer({ port: Number(port), state, vars, signal: ending.signal });
	const conceal = await announceServer(local);
	try {
		for (const line of await publishChanged(local, quizzes, state)) say(line);
		say(["", ...(await whereToLook(local, quizzes, folder))].join("\n"));
	} catch (error) {
		await conceal();
		await local.stop();
		throw error;
	}
	say("\n  Ctrl-C stops it.\n");
	await local.ended;
	await conceal();
}

const program = new Command("start")
	.description("Run Readback on this machine: needs no account and no network.")
	.option("--port <number>", "port to listen on; 0 for a free one", "8787")
	.option("--state <folder>", "the folder for the catalog and the answers", join(project, ".wrangler/state"))
	.option("--quizzes <folder>", "the folder of quizzes to publish", join(project, "quizzes"))
	.option("--private-stories", "let editors read stories from this machine and its network")
	.action(start);

await runProgram(program);
