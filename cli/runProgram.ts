import type { Command } from "commander";
import { warn } from "./print.ts";
import { Refused } from "./publish.ts";

/** Runs what was asked for; what is refused is said in a line, and ends with code 1. */
export async function runProgram(program: Command): Promise<void> {
	try {
		await program.parseAsync();
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		warn(error.message);
		process.exitCode = 1;
	}
}
