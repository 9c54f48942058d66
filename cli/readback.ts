import { Command, Option } from "commander";
import { check, showFault } from "./check.ts";
import { publish, Refused, showPublished } from "./publish.ts";
import type { QuizFile } from "./readQuizFile.ts";

type CheckOptions = { json?: boolean };
type PublishOptions = { server: string; token: string };

/** Reads the files; where any is bad, says so and leaves with 1. */
async function readAll(files: string[], { json }: CheckOptions = {}): Promise<QuizFile[]> {
	const { quizzes, faults } = await check(files);
	if (json) console.log(JSON.stringify({ faults, quizzes: quizzes.map(({ file, id }) => ({ file, id })) }, null, 2));
	else for (const fault of faults) console.error(showFault(fault));
	if (faults.length > 0) process.exit(1);
	return quizzes;
}

const program = new Command("readback").description("Check and publish quizzes about news stories.");

program
	.command("check")
	.description("check quiz files against the schema; nothing is published")
	.argument("<file...>", "YAML or JSON")
	.option("--json", "print faults as JSON")
	.action(async (files: string[], options: CheckOptions) => {
		const quizzes = await readAll(files, options);
		if (!options.json) for (const { file, id } of quizzes) console.log(`${file}: ${id} is sound`);
	});

program
	.command("publish")
	.description("check all files, then publish them; with one bad file, none")
	.argument("<file...>", "YAML or JSON")
	.addOption(new Option("--server <url>", "address of the Worker").env("READBACK_SERVER").makeOptionMandatory())
	.addOption(new Option("--token <token>", "the newsroom's token").env("READBACK_TOKEN").makeOptionMandatory())
	.action(async (files: string[], options: PublishOptions) => {
		for (const quiz of await readAll(files)) console.log(showPublished(quiz.id, await publish(options, quiz)));
	});

try {
	await program.parseAsync();
} catch (error) {
	if (!(error instanceof Refused)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
