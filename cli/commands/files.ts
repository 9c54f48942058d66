import type { Command } from "commander";
import { quiz as quizSchema } from "../../contract/quiz.ts";
import { rules } from "../../lint/rules.ts";
import { articleText, fetchArticle, findPassages, isReadable } from "../article.ts";
import { check, showFault } from "../check.ts";
import { hintsOn } from "../hintsOn.ts";
import { askOn, newQuiz } from "../newQuiz.ts";
import { printJson, say, warn } from "../print.ts";
import { Refused } from "../publish.ts";
import type { QuizFile } from "../readQuizFile.ts";
import { readText } from "../readText.ts";

/** Reads the files; where any is bad, says so and leaves with 1. */
export async function readAll(files: string[]): Promise<QuizFile[]> {
	const { quizzes, faults } = await check(files);
	if (faults.length > 0) throw new Refused(faults.map(showFault).join("\n"));
	return quizzes;
}

/** The one quiz of a file. */
export async function readOne(file: string): Promise<QuizFile> {
	const [quiz] = await readAll([file]);
	if (!quiz) throw new Refused(`${file}: holds no quiz`);
	return quiz;
}

type CheckOptions = { json?: boolean; strict?: boolean };

async function checkFiles(files: string[], { json, strict }: CheckOptions): Promise<void> {
	const { quizzes, faults } = await check(files);
	const hints = (await Promise.all(quizzes.map(hintsOn))).flat();
	if (json) printJson({ faults, hints, quizzes: quizzes.map(({ file, id }) => ({ file, id })) });
	else {
		for (const fault of faults) warn(showFault(fault));
		for (const hint of hints) warn(`${showFault(hint)}\n    ${hint.rule}: ${rules[hint.rule]}`);
		for (const { file, id } of quizzes) say(`${file}: ${id} is sound`);
	}
	if (faults.length > 0 || (strict && hints.length > 0)) process.exitCode = 1;
}

type ArticleOptions = { url?: string; html?: string; json?: boolean };

/** The article's HTML from where the options say, or from where the quiz says that it is. */
async function htmlOf(quiz: QuizFile, { url, html }: ArticleOptions): Promise<string> {
	if (html !== undefined) {
		return readText(html).catch((error: unknown) => {
			throw new Refused(`${html}: ${error instanceof Error ? error.message : error}`);
		});
	}
	const address = url ?? quizSchema.parse(quiz.document).article.url;
	if (address === undefined) throw new Refused(`${quiz.file}: names no article; use --url or --html`);
	return fetchArticle(address);
}

async function compareWithArticle(file: string, options: ArticleOptions): Promise<void> {
	const quiz = await readOne(file);
	const text = articleText(await htmlOf(quiz, options));
	if (!isReadable(text)) throw new Refused("the article has no text without its scripts; save the page and use --html");
	const { missing, ambiguous, passages } = await findPassages(quiz, text);
	if (options.json) printJson({ passages, missing, ambiguous });
	else {
		for (const fault of [...missing, ...ambiguous]) warn(showFault(fault));
		say(`${quiz.file}: ${passages - missing.length} of ${passages} passages stand in the article`);
	}
	if (missing.length > 0) process.exitCode = 1;
}

/** Commands that need no server. */
export function addFileCommands(program: Command): void {
	program
		.command("new")
		.description("ask a few questions, and write a first quiz")
		.argument("[file]", "where to; without, a name is made from the title")
		.action(async (file: string | undefined) => {
			const { ask, close } = askOn(process.stdin);
			try {
				const written = await newQuiz(ask, file);
				say(`\n${written}: written. Look at it: readback preview ${written}`);
			} finally {
				close();
			}
		});
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
			for (const [rule, reason] of Object.entries(rules)) say(`${rule.padEnd(20)} ${reason}`);
		});
	program
		.command("article")
		.description("say which passages of a quiz do not stand in its article any more")
		.argument("<file>", "YAML or JSON")
		.option("--url <url>", "where the article is; without, where the quiz says")
		.option("--html <file>", "the article as a file")
		.option("--json", "print the passages that are missing or ambiguous as JSON")
		.action(compareWithArticle);
	program
		.command("preview")
		.description("show a quiz in a browser as readers will see it, again with every change of the file")
		.argument("<file>", "YAML or JSON")
		.option("--port <number>", "port to listen on; 0 for a free one", "8788")
		.action(async (file: string, { port }: { port: string }) => {
			// Only this command needs what builds the widget.
			const { startPreview } = await import("../preview.ts");
			const { url, stop } = await startPreview(file, { port: Number(port) });
			say(`${file}: ${url}  (Ctrl-C stops it)`);
			process.once("SIGINT", stop);
			process.once("SIGTERM", stop);
		});
}
