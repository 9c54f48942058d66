import type { Command } from "commander";
import { examine, showHealth } from "../doctor.ts";
import { printJson, say } from "../print.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";

type DrillOptions = { folder: string; env?: string; state?: string };

/** Adds the commands for operators of a server. */
export function addOperatingCommands(program: Command): void {
	withServer(program.command("doctor"))
		.description("test every part of a server, and exit with 1 if one does not work; any token will do")
		.option("--quiz <id>", "test every shard of this quiz too")
		.option("--json", "print the server's answer as JSON")
		.action(async ({ quiz, json, ...options }: ServerOptions & { quiz?: string; json?: boolean }) => {
			const check = await examine(await serverFrom(options), quiz);
			if (json) printJson(check);
			else say(showHealth(check));
			if (!check.ok) process.exitCode = 1;
		});
	withServer(program.command("drill"))
		.description("restore everything of a server on this machine, compare, and exit with 1 if anything differs")
		.option("--folder <folder>", "where archives and the restored state are written; must be empty", "drill")
		.option("--env <name>", "the environment in wrangler.toml whose catalog to read, if not the first")
		.option("--state <folder>", "the state of a server on this machine, instead of a deployment's catalog")
		.action(async ({ folder, env, state, ...options }: ServerOptions & DrillOptions) => {
			// Imported here because only this command starts a server.
			const { drill } = await import("../drill/drill.ts");
			const catalog = state === undefined ? { env } : { state };
			const isSame = await drill(await serverFrom(options), { catalog, folder, say });
			if (!isSame) process.exitCode = 1;
		});
}
