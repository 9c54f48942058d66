import type { Command } from "commander";
import { stringify } from "yaml";
import { changesBetween } from "../../contract/changes.ts";
import {
	deleteQuiz,
	dropDraft,
	findDocument,
	findDraft,
	listQuizzes,
	listRevisions,
	saveDraft,
	setWithdrawn,
} from "../newsroom.ts";
import { printJson } from "../print.ts";
import { publish, Refused, type Server, showPublished } from "../publish.ts";
import type { QuizFile } from "../readQuizFile.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";
import { readAll, readOne } from "./files.ts";

type PublishOptions = { dryRun?: boolean; json?: boolean };

/** Publishes over what is there now, after saying what is different; somebody faster is not overwritten. */
async function publishFile(server: Server, quiz: QuizFile, { dryRun, json }: PublishOptions): Promise<object> {
	const { id } = quiz;
	const before = await findDocument(server, id);
	const changes = before ? changesBetween(before.document, quiz.document) : [];
	const say = (line: string) => json || console.log(line);
	for (const path of changes) say(`${id}: ${path}`);
	if (dryRun) {
		say(`${id}: ${before ? `${changes.length} changes` : "new"}; nothing was published`);
		return { id, revision: before?.revision ?? null, changed: false, changes };
	}
	const published = await publish(server, quiz, before?.revision ?? 0);
	say(showPublished(id, published));
	return { id, ...published, changes };
}

/** Keeps a draft over the one that is there now, after saying what is different. */
async function draftFile(server: Server, quiz: QuizFile): Promise<void> {
	const before = await findDraft(server, quiz.id);
	for (const path of before ? changesBetween(before.document, quiz.document) : []) console.log(`${quiz.id}: ${path}`);
	const { version, preview, expiresAt } = await saveDraft(server, quiz, before?.version ?? 0);
	console.log(`${quiz.id}: version ${version} of the draft, to be seen until ${expiresAt.slice(0, 10)} at\n${preview}`);
}

/** Commands that change what readers see, and that show what is there. */
export function addPublishingCommands(program: Command): void {
	withServer(program.command("publish"))
		.description("check all files, say what changes, and publish; with one bad file, none")
		.argument("<file...>", "YAML or JSON")
		.option("--dry-run", "say what would change, and publish nothing")
		.option("--json", "print what was published as JSON")
		.action(async (files: string[], options: ServerOptions & PublishOptions) => {
			const quizzes = await readAll(files);
			const server = await serverFrom(options);
			const published: object[] = [];
			for (const quiz of quizzes) published.push(await publishFile(server, quiz, options));
			if (options.json) printJson(published);
		});
	withServer(program.command("draft"))
		.description("keep a quiz as a draft, and print a link that shows it for seven days")
		.argument("<file>", "YAML or JSON")
		.action(async (file: string, options: ServerOptions) => {
			const quiz = await readOne(file);
			await draftFile(await serverFrom(options), quiz);
		});
	withServer(program.command("drop-draft"))
		.description("throw a draft away")
		.argument("<id>")
		.action(async (id: string, options: ServerOptions) => {
			await dropDraft(await serverFrom(options), id);
			console.log(`${id}: there is no draft any more`);
		});
	withServer(program.command("list"))
		.description("list all quizzes of a server")
		.option("--json", "print them as JSON")
		.action(async ({ json, ...options }: ServerOptions & { json?: boolean }) => {
			const list = await listQuizzes(await serverFrom(options));
			if (json) return printJson(list);
			for (const { id, revision, title, withdrawn } of list) {
				console.log(`${id}  revision ${revision}${withdrawn ? ", withdrawn" : ""}  ${title}`);
			}
		});
	withServer(program.command("history"))
		.description("list all revisions of a quiz, with what changed")
		.argument("<id>")
		.option("--json", "print them as JSON")
		.action(async (id: string, { json, ...options }: ServerOptions & { json?: boolean }) => {
			const list = await listRevisions(await serverFrom(options), id);
			if (json) return printJson(list);
			for (const { revision, publishedAt, changed } of list) {
				console.log(`revision ${revision}  ${publishedAt}  ${changed.join(" ")}`.trimEnd());
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
}
