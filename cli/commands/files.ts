import type { Command } from "commander";
import { type Claim, type Quiz, quiz as quizSchema } from "../../contract/quiz.ts";
import { storyOf } from "../../contract/stories.ts";
import { rules } from "../../lint/rules.ts";
import { articleText, type Found, fetchArticle, findPassages, isReadable } from "../article.ts";
import { check, showFault } from "../check.ts";
import { hintsOn } from "../hintsOn.ts";
import { askOn, newQuiz } from "../newQuiz.ts";
import { printJson, say, warn } from "../print.ts";
import { Refused } from "../publish.ts";
import type { QuizFile } from "../readQuizFile.ts";
import { readText } from "../readText.ts";

/** Reads the files. If one has faults, prints them and exits with code 1. */
export async function readAll(files: string[]): Promise<QuizFile[]> {
	const { quizzes, faults } = await check(files);
	if (faults.length > 0) throw new Refused(faults.map(showFault).join("\n"));
	return quizzes;
}

/** The one quiz in a file. */
export async function readOne(file: string): Promise<QuizFile> {
	const [quiz] = await readAll([file]);
	if (!quiz) throw new Refused(`${file}: contains no quiz`);
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

type ArticleOptions = { url?: string; html?: string; story?: string; json?: boolean };

/**
 * A story's HTML, from the address or file in the options, or else from the quiz's address. Undefined if there is none.
 */
async function htmlOf(story: Quiz["article"], { url, html }: ArticleOptions): Promise<string | undefined> {
	if (html !== undefined) {
		return readText(html).catch((error: unknown) => {
			throw new Refused(`${html}: ${error instanceof Error ? error.message : error}`);
		});
	}
	const address = url ?? story.url;
	return address === undefined ? undefined : fetchArticle(address);
}

/** The ids of the stories to check. Empty for a quiz about one article, which has no id. */
function storiesToCheck(file: string, { stories = [] }: Quiz, { url, html, story }: ArticleOptions): string[] {
	const ids = stories.map(({ id }) => id);
	if (story !== undefined && !ids.includes(story)) {
		throw new Refused(ids.length > 0 ? `${file}: has the stories ${ids.join(", ")}` : `${file}: is about one story`);
	}
	if (story !== undefined) return [story];
	if (ids.length > 0 && (url ?? html) !== undefined) {
		throw new Refused(`${file}: is about several stories; choose one: --story ${ids.join(", --story ")}`);
	}
	return ids;
}

async function compareStory(
	file: QuizFile,
	quiz: Quiz,
	id: string | undefined,
	options: ArticleOptions,
): Promise<Found> {
	const isOfStory = (claim: Claim) => id === undefined || claim.story === id;
	const html = await htmlOf(storyOf(quiz, { story: id }), options);
	if (html === undefined) {
		const told =
			id === undefined ? "names no article; use" : `names no address of the story ${id}; use --story ${id} with`;
		throw new Refused(`${file.file}: ${told} --url or --html`);
	}
	const text = articleText(html);
	if (!isReadable(text)) throw new Refused("the article has no text without its scripts; save the page and use --html");
	return findPassages(file, text, isOfStory);
}

async function compareWithArticle(path: string, options: ArticleOptions): Promise<void> {
	const file = await readOne(path);
	const quiz = quizSchema.parse(file.document);
	const ids = storiesToCheck(file.file, quiz, options);
	const found: Found = { missing: [], ambiguous: [], passages: 0 };
	for (const id of ids.length > 0 ? ids : [undefined]) {
		const { missing, ambiguous, passages } = await compareStory(file, quiz, id, options);
		found.missing.push(...missing);
		found.ambiguous.push(...ambiguous);
		found.passages += passages;
		if (options.json) continue;
		for (const fault of [...missing, ...ambiguous]) warn(showFault(fault));
		const where = id === undefined ? "the article" : `the story ${id}`;
		say(`${file.file}: ${passages - missing.length} of ${passages} passages are in ${where}`);
	}
	const { missing, ambiguous, passages } = found;
	if (options.json) printJson({ passages, missing, ambiguous });
	if (missing.length > 0) process.exitCode = 1;
}

/** Adds the commands that need no server. */
export function addFileCommands(program: Command): void {
	program
		.command("new")
		.description("ask a few questions and write a first quiz")
		.argument("[file]", "the file to write; if left out, the title gives its name")
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
		.description("check quiz files against the schema, and give editorial hints")
		.argument("<file...>", "YAML or JSON")
		.option("--json", "print faults and hints as JSON")
		.option("--strict", "exit with 1 for hints too")
		.action(checkFiles);
	program
		.command("rules")
		.description(
			"list the rules behind the hints of check, and why; `# lint-allow: RULE` on a line, or above it, switches one off there",
		)
		.action(() => {
			for (const [rule, reason] of Object.entries(rules)) say(`${rule.padEnd(20)} ${reason}`);
		});
	program
		.command("article")
		.description("say which passages of a quiz are no longer in its article or stories")
		.argument("<file>", "YAML or JSON")
		.option("--story <id>", "check only this one of several stories")
		.option("--url <url>", "the article's address, if not the one in the quiz")
		.option("--html <file>", "the article as a file")
		.option("--json", "print the passages that are missing or ambiguous as JSON")
		.action(compareWithArticle);
	program
		.command("preview")
		.description("show a quiz in a browser as readers will see it, and update it when the file changes")
		.argument("<file>", "YAML or JSON")
		.option("--port <number>", "port to listen on; 0 for a free one", "8788")
		.action(async (file: string, { port }: { port: string }) => {
			// Imported here because it loads the build tools, which only this command needs.
			const { startPreview } = await import("../preview.ts");
			const { url, stop } = await startPreview(file, { port: Number(port) });
			say(`${file}: ${url}  (Ctrl-C stops it)`);
			process.once("SIGINT", stop);
			process.once("SIGTERM", stop);
		});
}
