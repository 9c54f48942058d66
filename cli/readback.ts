import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { stringify } from "yaml";
import { changesBetween } from "../contract/changes.ts";
import { routes } from "../contract/wire.ts";
import { check, showFault } from "./check.ts";
import { hintsOn } from "./lint/placed.ts";
import { rules } from "./lint/rules.ts";
import { deleteQuiz, exportAs, findDocument, listQuizzes, readReport, setWithdrawn } from "./newsroom.ts";
import { newsroomLink } from "./newsroomLink.ts";
import { publish, Refused, type Server, showPublished } from "./publish.ts";
import type { QuizFile } from "./readQuizFile.ts";
import { type ServerOptions, serverFrom, withServer } from "./server.ts";
import { showReport } from "./showReport.ts";

type CheckOptions = { json?: boolean; strict?: boolean };

function printJson(value: unknown): void {
	console.log(JSON.stringify(value, null, 2));
}

/** Reads the files; where any is bad, says so and leaves with 1. */
async function readAll(files: string[]): Promise<QuizFile[]> {
	const { quizzes, faults } = await check(files);
	if (faults.length > 0) throw new Refused(faults.map(showFault).join("\n"));
	return quizzes;
}

async function checkFiles(files: string[], { json, strict }: CheckOptions): Promise<void> {
	const { quizzes, faults } = await check(files);
	const hints = (await Promise.all(quizzes.map(hintsOn))).flat();
	if (json) printJson({ faults, hints, quizzes: quizzes.map(({ file, id }) => ({ file, id })) });
	else {
		for (const fault of faults) console.error(showFault(fault));
		for (const hint of hints) console.error(`${showFault(hint)}\n    ${hint.rule}: ${rules[hint.rule]}`);
		for (const { file, id } of quizzes) console.log(`${file}: ${id} is sound`);
	}
	if (faults.length > 0 || (strict && hints.length > 0)) process.exitCode = 1;
}

/** Publishes over what is there now, after saying what is different; somebody faster is not overwritten. */
async function publishFile(server: Server, quiz: QuizFile, isDry: boolean): Promise<void> {
	const before = await findDocument(server, quiz.id);
	const changes = before ? changesBetween(before.document, quiz.document) : [];
	for (const path of changes) console.log(`${quiz.id}: ${path}`);
	if (isDry) console.log(`${quiz.id}: ${before ? `${changes.length} changes` : "new"}; nothing was published`);
	else console.log(showPublished(quiz.id, await publish(server, quiz, before?.revision ?? 0)));
}

const program = new Command("readback")
	.description("Check, publish and read quizzes about news stories.")
	.configureHelp({ sortSubcommands: false })
	.addHelpText(
		"after",
		`
The server and the newsroom's token come from --server and --token, from READBACK_SERVER and
READBACK_TOKEN, or from ~/.config/readback.json: {"server": "https://…", "token": "…"}.
Exit codes: 0 done, 1 refused or unsound, 2 wrong usage.`,
	)
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
	.command("check")
	.description("check quiz files against the schema, and say what an editor may want to mend")
	.argument("<file...>", "YAML or JSON")
	.option("--json", "print faults and hints as JSON")
	.option("--strict", "leave with 1 for hints too")
	.action(checkFiles);

program
	.command("rules")
	.description("list what check looks for, and why; `# lint-allow: RULE` on a line or above it allows it there")
	.action(() => {
		for (const [rule, reason] of Object.entries(rules)) console.log(`${rule.padEnd(20)} ${reason}`);
	});

withServer(program.command("publish"))
	.description("check all files, say what changes, and publish; with one bad file, none")
	.argument("<file...>", "YAML or JSON")
	.option("--dry-run", "say what would change, and publish nothing")
	.action(async (files: string[], options: ServerOptions & { dryRun?: boolean }) => {
		const quizzes = await readAll(files);
		const server = await serverFrom(options);
		for (const quiz of quizzes) await publishFile(server, quiz, options.dryRun ?? false);
	});

withServer(program.command("list"))
	.description("list all quizzes of a server")
	.option("--json", "print them as JSON")
	.action(async ({ json, ...options }: ServerOptions & { json?: boolean }) => {
		const list = await listQuizzes(await serverFrom(options));
		if (json) printJson(list);
		else
			for (const { id, revision, title, withdrawn } of list) {
				console.log(`${id}  revision ${revision}${withdrawn ? ", withdrawn" : ""}  ${title}`);
			}
	});

withServer(program.command("pull"))
	.description("print a published quiz as YAML, to be edited and published again")
	.argument("<id>")
	.action(async (id: string, options: ServerOptions) => {
		const found = await findDocument(await serverFrom(options), id);
		if (!found) throw new Refused(`there is no quiz ${id}`);
		process.stdout.write(stringify(found.document, { lineWidth: 0 }));
	});

withServer(program.command("stats"))
	.description("what readers answered, and what is worth knowing of it")
	.argument("<id>")
	.option("--json", "print the whole report as JSON")
	.action(async (id: string, { json, ...options }: ServerOptions & { json?: boolean }) => {
		const report = await readReport(await serverFrom(options), id);
		if (json) printJson(report);
		else console.log(showReport(report));
	});

withServer(program.command("export"))
	.description("print every attempt (ndjson) or every figure (csv)")
	.argument("<id>")
	.addOption(new Option("--format <format>").choices(["ndjson", "csv"]).default("ndjson"))
	.action(async (id: string, { format, ...options }: ServerOptions & { format: "ndjson" | "csv" }) => {
		const { body } = await exportAs(await serverFrom(options), id, format);
		if (body) await pipeline(Readable.fromWeb(body), process.stdout, { end: false });
	});

withServer(program.command("link"))
	.description("print a link that opens the page of figures, once")
	.argument("<id>")
	.action(async (id: string, options: ServerOptions) => {
		console.log(await newsroomLink(await serverFrom(options), routes.statsPage(id)));
	});

for (const action of ["withdraw", "restore"] as const) {
	withServer(program.command(action))
		.description(action === "withdraw" ? "take a quiz from readers; embeds give way within a minute" : "give it back")
		.argument("<id>")
		.action(async (id: string, options: ServerOptions) => {
			await setWithdrawn(await serverFrom(options), id, action);
			console.log(action === "withdraw" ? `${id}: withdrawn` : `${id}: back again`);
		});
}

withServer(program.command("delete"))
	.description("delete a quiz and every answer to it, for good")
	.argument("<id>")
	.requiredOption("--title <title>", "the quiz's title, letter by letter, so that nothing is deleted by a slip")
	.action(async (id: string, { title, ...options }: ServerOptions & { title: string }) => {
		await deleteQuiz(await serverFrom(options), id, title);
		console.log(`${id}: deleted, with every answer to it`);
	});

try {
	await program.parseAsync();
} catch (error) {
	if (!(error instanceof Refused)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
