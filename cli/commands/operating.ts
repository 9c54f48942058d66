import type { Command } from "commander";
import { examine, showHealth } from "../doctor.ts";
import { printJson } from "../print.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";

/** Commands for whoever runs a server. */
export function addOperatingCommands(program: Command): void {
	withServer(program.command("doctor"))
		.description("try every part of a server, and leave with 1 when one is not well; any token will do")
		.option("--quiz <id>", "ask every shard of this quiz too")
		.option("--json", "print the server's answer as JSON")
		.action(async ({ quiz, json, ...options }: ServerOptions & { quiz?: string; json?: boolean }) => {
			const report = await examine(await serverFrom(options), quiz);
			if (json) printJson(report);
			else console.log(showHealth(report));
			if (!report.ok) process.exitCode = 1;
		});
}
