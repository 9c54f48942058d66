import { type Command, InvalidArgumentError, Option } from "commander";
import { type EmbedLook, type EmbedTarget, embedTargets } from "../../contract/embedCodes.ts";
import { mergeIntoFile } from "../mergeIntoFile.ts";
import { deleteQuiz, dropDraft, listQuizzes, listRevisions, readEmbedCodes, setWithdrawn } from "../newsroom.ts";
import { printContent, printJson, say, warn } from "../print.ts";
import { Refused, showPublished } from "../publish.ts";
import { draftFile, type PublishOptions, publishFiles } from "../publishFiles.ts";
import { type PullOptions, pullText } from "../pullText.ts";
import { restoreRevision } from "../restoreRevision.ts";
import { type ServerOptions, serverFrom, withServer } from "../server.ts";
import { readAll, readOne } from "./files.ts";

function toNumber(text: string): number {
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw new InvalidArgumentError("must be a number, such as 3");
}

type EmbedOptions = { for: EmbedTarget; json?: boolean };

/** Adds the commands that change what readers see, or show what is published. */
export function addPublishingCommands(program: Command): void {
	withServer(program.command("publish"))
		.description("check all files, say what changes, and publish; one faulty file stops all of them")
		.argument("<file...>", "YAML or JSON")
		.option("--dry-run", "say what would change, and publish nothing")
		.option(
			"--over <revision>",
			"replace this revision although the file was not made from it; the audit trail notes it",
			toNumber,
		)
		.option("--spelling", "say that the edit only corrects spelling: figures continue, and no correction is needed")
		.option("--json", "print what was published as JSON")
		.action(async (files: string[], options: ServerOptions & PublishOptions) => {
			const quizzes = await readAll(files);
			const published = await publishFiles(await serverFrom(options), quizzes, options);
			if (options.json) printJson(published);
		});
	withServer(program.command("embed"))
		.description("print what to paste into a story")
		.argument("<id>")
		.addOption(new Option("--for <target>", "where you want to paste it").choices([...embedTargets]).default("page"))
		.addOption(new Option("--theme <theme>", "colours, if not the page's").choices(["light", "dark"]))
		.option("--lang <tag>", "language of the buttons, if not the quiz's")
		.addOption(
			new Option("--mode <mode>", "the quiz, or its claims without questions")
				.choices(["quiz", "explainer"])
				.default("quiz"),
		)
		.option("--json", "print the codes for every place as JSON")
		.action(
			async (
				id: string,
				{ for: target, theme, lang, mode, json, ...options }: ServerOptions & EmbedOptions & EmbedLook,
			) => {
				const found = await readEmbedCodes(await serverFrom(options), id, { theme, lang, mode });
				if (json) return printJson(found);
				const code = found.codes[target];
				if (code === undefined) throw new Refused(`${id}: there is no code for a ${target} with --mode ${mode}`);
				if (found.withdrawn) warn(`${id}: is withdrawn; readers cannot see it until it is restored`);
				say(code);
			},
		);
	withServer(program.command("draft"))
		.description("save a quiz as a draft, and print a link that shows it for seven days")
		.argument("<file>", "YAML or JSON")
		.option("--over <version>", "replace this version of the draft although the file was not made from it", toNumber)
		.action(async (file: string, { over, ...options }: ServerOptions & { over?: number }) => {
			const quiz = await readOne(file);
			await draftFile(await serverFrom(options), quiz, over);
		});
	withServer(program.command("drop-draft"))
		.description("delete a draft")
		.argument("<id>")
		.action(async (id: string, options: ServerOptions) => {
			await dropDraft(await serverFrom(options), id);
			say(`${id}: the draft is deleted`);
		});
	withServer(program.command("list"))
		.description("list all quizzes of a server")
		.option("--json", "print them as JSON")
		.action(async ({ json, ...options }: ServerOptions & { json?: boolean }) => {
			const list = await listQuizzes(await serverFrom(options));
			if (json) return printJson(list);
			for (const { id, revision, title, withdrawn, draft, needsMending } of list) {
				const state = [
					`revision ${revision}`,
					...(withdrawn ? ["withdrawn"] : []),
					...(draft ? [`draft ${draft.version}`] : []),
					...(needsMending ? ["needs fixing"] : []),
				];
				say(`${id}  ${state.join(", ")}  ${title}`);
			}
		});
	withServer(program.command("history"))
		.description("list all revisions of a quiz and what changed in each")
		.argument("<id>")
		.option("--json", "print them as JSON")
		.action(async (id: string, { json, ...options }: ServerOptions & { json?: boolean }) => {
			const list = await listRevisions(await serverFrom(options), id);
			if (json) return printJson(list);
			for (const { revision, publishedAt, by = "", changed } of list) {
				say(`revision ${revision}  ${publishedAt}  ${by}  ${changed.join(" ")}`.trimEnd());
			}
		});
	withServer(program.command("pull"))
		.description("print a quiz as YAML, to edit and publish again; with --merge, bring a file up to date")
		.argument("[id]", "the quiz; with --merge the file names it")
		.option("--revision <number>", "an older revision; `history` lists them", toNumber)
		.option("--draft", "the draft, not what is published")
		.addOption(new Option("--merge <file>", "merge other people's changes into this file").conflicts("revision"))
		.action(async (id: string | undefined, { merge, ...options }: ServerOptions & PullOptions & { merge?: string }) => {
			const server = await serverFrom(options);
			if (merge !== undefined) return mergeIntoFile(server, merge, { id, ...options });
			if (id === undefined) throw new Refused("name a quiz: readback pull ID; `readback list` lists all");
			printContent(await pullText(server, id, options));
		});
	withServer(program.command("restore-revision"))
		.description("publish an older revision again, as a new one")
		.argument("<id>")
		.argument("<revision>", "its number; `history` lists them", toNumber)
		.option("--note <text>", "what readers are told if this changes a right answer or an explainer")
		.action(async (id: string, revision: number, { note, ...options }: ServerOptions & { note?: string }) => {
			say(showPublished(id, await restoreRevision(await serverFrom(options), id, revision, note)));
		});
	for (const action of ["withdraw", "restore"] as const) {
		withServer(program.command(action))
			.description(
				action === "withdraw"
					? "hide a quiz from readers; embeds show the page's own content within a minute"
					: "give a withdrawn quiz back to readers",
			)
			.argument("<id>")
			.action(async (id: string, options: ServerOptions) => {
				await setWithdrawn(await serverFrom(options), id, action);
				say(action === "withdraw" ? `${id}: withdrawn` : `${id}: restored`);
			});
	}
	withServer(program.command("delete"))
		.description("delete a quiz and every answer to it, for good")
		.argument("<id>")
		.requiredOption("--title <title>", "the quiz's exact title, so that no other quiz is deleted by mistake")
		.action(async (id: string, { title, ...options }: ServerOptions & { title: string }) => {
			await deleteQuiz(await serverFrom(options), id, title);
			say(`${id}: deleted, with every answer to it`);
		});
}
