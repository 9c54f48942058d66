import { access, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { stringify } from "yaml";
import { z } from "zod";
import { nameFrom } from "../contract/nameFrom.ts";
import { quiz as quizSchema } from "../contract/quiz.ts";
import { languageTag, text, webLink } from "../contract/text.ts";
import { prompt } from "./print.ts";
import { Refused } from "./publish.ts";

/** Asks a question and resolves to the answer, trimmed. Undefined if there are no more answers. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Asks in a terminal. Piped lines work too. */
export function askOn(input: NodeJS.ReadStream): { ask: Ask; close: () => void } {
	const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
	const answers = lines[Symbol.asyncIterator]();
	const ask: Ask = async (question) => {
		prompt(`${question} `);
		const { value, done } = await answers.next();
		return done ? undefined : value.trim();
	};
	return { ask, close: () => lines.close() };
}

const MOST_WRONG = 5;

/** Asks until the answer is valid. An empty answer means `usual`, if there is one. */
async function answerTo(ask: Ask, question: string, schema: z.ZodType<string>, usual?: string): Promise<string> {
	for (;;) {
		const said = await ask(usual ? `${question} [${usual}]` : question);
		const parsed = schema.safeParse(said || usual || "");
		if (parsed.success) return parsed.data;
		if (said === undefined) throw new Refused(`\nno answer to “${question}”; nothing was written`);
		prompt(`  ${parsed.error.issues[0]?.message}\n`);
	}
}

async function askOptions(ask: Ask): Promise<object[]> {
	const right = await answerTo(ask, "The right answer?", text(200));
	const options: object[] = [{ id: "a", text: right, right: true }];
	for (let count = 0; count < MOST_WRONG; count++) {
		const isNeeded = count === 0;
		const question = isNeeded ? "A wrong answer?" : "Another wrong answer? (Enter: no more)";
		const wrong = await answerTo(ask, question, isNeeded ? text(200) : z.union([z.literal(""), text(200)]));
		if (wrong === "") break;
		const feedback = await answerTo(ask, "What do you tell readers who pick it?", text(600));
		options.push({ id: "bcdef"[count], text: wrong, feedback });
	}
	// The right option must not always be first.
	return [...options.slice(1, 2), ...options.slice(0, 1), ...options.slice(2)];
}

async function askClaim(ask: Ask): Promise<object> {
	const statement = await answerTo(ask, "One thing that the story says, in your words?", text(400));
	const attribution = await answerTo(ask, "Who says it?", text(200));
	const exact = await answerTo(ask, "The words of the story that say it, letter by letter?", text(300));
	const explainer = await answerTo(ask, "What is behind it, in a few sentences?", text(4000));
	const prompt = await answerTo(ask, "Your question about it?", text(300));
	const question = { kind: "choice", prompt, options: await askOptions(ask) };
	return { id: "first", statement, standing: "reported", attribution, passages: [{ exact }], explainer, question };
}

/** Asks for a quiz with one question. Throws `Refused` if the answers end too early. */
async function askQuiz(
	ask: Ask,
): Promise<{ id: string; language: string; title: string; article: object; claims: object[] }> {
	const title = await answerTo(ask, "The quiz's title?", text(120));
	const [usual = "en"] = new Intl.DateTimeFormat().resolvedOptions().locale.split("-");
	const language = await answerTo(ask, "Its language?", languageTag, usual);
	const headline = await answerTo(ask, "The story's headline?", text(300));
	const url = await answerTo(ask, "The story's address? (Enter: none yet)", z.union([z.literal(""), webLink]));
	const today = new Date().toISOString().slice(0, 10);
	const date = await answerTo(ask, "The story's date?", z.iso.date("must be a date such as 2026-03-02"), today);
	const article = { headline, date, ...(url !== "" && { url }) };
	return { id: nameFrom(title), language, title, article, claims: [await askClaim(ask)] };
}

/** Writes a first quiz from the answers and returns the file's name. It never overwrites a file. */
export async function newQuiz(ask: Ask, wanted: string | undefined): Promise<string> {
	const isThere = (file: string) =>
		access(file).then(
			() => true,
			() => false,
		);
	if (wanted !== undefined && (await isThere(wanted)))
		throw new Refused(`${wanted}: exists already; choose another name`);
	const document = await askQuiz(ask);
	const parsed = quizSchema.safeParse(document);
	if (!parsed.success) throw new Refused(`the answers do not make a valid quiz: ${z.prettifyError(parsed.error)}`);
	const file = wanted ?? `${document.id}.yaml`;
	const written = file.endsWith(".json")
		? `${JSON.stringify(document, null, "\t")}\n`
		: stringify(document, { lineWidth: 0, compat: "yaml-1.1" });
	await writeFile(file, written, { flag: "wx" }).catch((error: unknown) => {
		throw new Refused(`${file}: cannot be written (${error instanceof Error ? error.message : error})`);
	});
	return file;
}
