import { newsroomRoutes } from "../contract/newsroomRoutes.ts";
import { DEMO_QUIZ, routes } from "../contract/wire.ts";
import type { LocalServer } from "./localServer.ts";
import { newsroomLink } from "./newsroomLink.ts";
import type { QuizFile } from "./readQuizFile.ts";

async function isThere(address: string): Promise<boolean> {
	return (await fetch(address, { method: "HEAD" })).ok;
}

/** The demo where it is among them, else the first; one that is withdrawn has no page to look at. */
async function firstThere(server: string, quizzes: QuizFile[]): Promise<string | undefined> {
	const ids = quizzes.map(({ id }) => id);
	const wanted = ids.includes(DEMO_QUIZ) ? [DEMO_QUIZ, ...ids] : ids;
	for (const id of wanted) if (await isThere(server + routes.readerPage(id))) return id;
	return undefined;
}

const row = (what: string, address: string) => `  ${what.padEnd(37)}${address}`;

function howToAdd(server: string, folder: string, isEmpty: boolean): string[] {
	return [
		isEmpty ? `  There is no quiz in ${folder}.` : `  Every quiz in ${folder} is withdrawn on this server.`,
		"  Put one there (docs/authoring.md shows how to write it) and start again.",
		row("The start page", `${server}/`),
	];
}

/** One address that opens the newsroom in a browser, without a token to paste. */
async function newsroomRows(local: LocalServer): Promise<string[]> {
	return [
		row("Open the newsroom", await newsroomLink(local, newsroomRoutes.home)),
		row("", "(opens once, within ten minutes)"),
	];
}

/** What `npm start` says once it runs: addresses that work, or that `folder` has no quiz and how to add one. */
export async function whereToLook(local: LocalServer, quizzes: QuizFile[], folder: string): Promise<string[]> {
	const { server } = local;
	const id = await firstThere(server, quizzes);
	if (id === undefined) return [...howToAdd(server, folder, quizzes.length === 0), ...(await newsroomRows(local))];
	return [
		id === DEMO_QUIZ
			? row("Read the article and take the quiz", `${server}/`)
			: row("Take the quiz", server + routes.readerPage(id)),
		row("See what readers answered", server + routes.statsPage(id)),
		...(await newsroomRows(local)),
	];
}
