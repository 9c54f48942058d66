import type { Command } from "commander";
import { examine, showHealth } from "../doctor.ts";
import { printJson, say } from "../print.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";

type DrillOptions = { folder: string; env?: string; state?: string };

/** Commands for whoever runs a server. */
export function addOperatingCommands(program: Command): void {
	withServer(program.command("doctor"))
		.description("try every part of a server, and leave with 1 when one is not well; any token will do")
		.option("--quiz <id>", "ask every shard of this quiz too")
		.option("--json", "print the server's answer as JSON")
		.action(async ({ quiz, json, ...options }: ServerOptions & { quiz?: string; json?: boolean }) => {
			const check = await examine(await serverFrom(options), quiz);
			if (json) printJson(check);
			else say(showHealth(check));
			if (!check.ok) process.exitCode = 1;
		});
	withServer(program.command("drill"))
		.description("restore everything of a server on this machine, compare, and leave with 1 when it is not the same")
		.option("--folder <folder>", "where archives and restored state go; must be empty", "drill")
		.option("--env <name>", "the environment in wrangler.toml whose catalog it is; without, the first")
		.option("--state <folder>", "of a server on this machine: its state, in place of a deployment's catalog")
		.action(async ({ folder, env, state, ...options }: ServerOptions & DrillOptions) => {
			// Only this command needs a server of its own.
			const { drill } = await import("../drill/drill.ts");
			const catalog = state === undefined ? { env } : { state };
			const isSame = await drill(await serverFrom(options), { catalog, folder, say });
			if (!isSame) process.exitCode = 1;
		});
}
