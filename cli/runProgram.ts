import type { Command } from "commander";
import { warn } from "./print.ts";
import { Refused } from "./publish.ts";

/** Runs the command. A refusal is printed as one line, and the exit code is 1. */
export async function runProgram(program: Command): Promise<void> {
	try {
		await program.parseAsync();
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		warn(error.message);
		process.exitCode = 1;
	}
}
