import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { jsonText } from "../contract/readJson.ts";
import { warn } from "./print.ts";
import type { Server } from "./publish.ts";

/** The file in which `npm start` stores how to reach its server. Only its owner can read it. */
const file = () => join(homedir(), ".config", "readback-here.json");
const here = jsonText(z.object({ server: z.url(), token: z.string(), pid: z.int().positive() }));

type Here = z.output<typeof here>;

async function readHere(): Promise<Here | undefined> {
	const text = await readFile(file(), "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT" || error.code === "EACCES") return "";
		throw error;
	});
	return here.safeParse(text).data;
}

/** Whether a process runs, under any account. */
function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

/** The server that `npm start` runs on this machine, with its token. Undefined if none runs. */
export async function findServerHere(): Promise<Server | undefined> {
	const found = await readHere();
	return found && isRunning(found.pid) ? { server: found.server, token: found.token } : undefined;
}

/**
 * Lets the command line find this server, until the returned function is called. If the home folder is not writable,
 * prints a warning; nothing else depends on it.
 */
export async function announceServer({ server, token }: Server): Promise<() => Promise<void>> {
	const own: Here = { server, token, pid: process.pid };
	const fresh = `${file()}.${process.pid}`;
	try {
		await mkdir(dirname(file()), { recursive: true });
		await writeFile(fresh, JSON.stringify(own), { mode: 0o600 });
		await rename(fresh, file());
	} catch (error) {
		const cause = error instanceof Error ? error.message : error;
		warn(`The command line will not find this server by itself: ${cause}`);
	}
	return async () => {
		// If another server has been started since, the file is about that one.
		if ((await readHere())?.pid === process.pid) await rm(file(), { force: true });
	};
}
