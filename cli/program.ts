import { Command } from "commander";
import { addAccessCommands } from "./commands/access.ts";
import { addFigureCommands } from "./commands/figures.ts";
import { addFileCommands } from "./commands/files.ts";
import { addLeaveOutCommand } from "./commands/leaveOut.ts";
import { addOperatingCommands } from "./commands/operating.ts";
import { addPublishingCommands } from "./commands/publishing.ts";
import { runProgram } from "./runProgram.ts";

const program = new Command("readback")
	.description("Check and publish quizzes about news stories, and read their figures.")
	.configureHelp({ sortSubcommands: false })
	.addHelpText(
		"after",
		`
The server and the newsroom's token come from --server and --token, from READBACK_SERVER and
READBACK_TOKEN, or from ~/.config/readback.json: {"server": "https://…", "token": "…"}.
Exit codes: 0 done, 1 refused or faulty, 2 wrong usage.`,
	)
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

addFileCommands(program);
addPublishingCommands(program);
addFigureCommands(program);
addLeaveOutCommand(program);
addAccessCommands(program);
addOperatingCommands(program);

await runProgram(program);
