import { newsroomRoutes } from "../contract/newsroomRoutes.ts";
import { DEMO_QUIZ, routes } from "../contract/wire.ts";
import type { LocalServer } from "./localServer.ts";
import { newsroomLink } from "./newsroomLink.ts";
import type { QuizFile } from "./readQuizFile.ts";

async function isThere(address: string): Promise<boolean> {
	return (await fetch(address, { method: "HEAD" })).ok;
}

/** The demo quiz if it is published, or else the first one that is not withdrawn. */
async function firstThere(server: string, quizzes: QuizFile[]): Promise<string | undefined> {
	const ids = quizzes.map(({ id }) => id);
	const wanted = ids.includes(DEMO_QUIZ) ? [DEMO_QUIZ, ...ids] : ids;
	for (const id of wanted) if (await isThere(server + routes.readerPage(id))) return id;
	return undefined;
}

/** What the newsroom shows at first. */
function whatIsThere(folder: string, { count, isShown }: { count: number; isShown: boolean }): string {
	if (count === 0) return `There is no quiz in ${folder} yet. Write one there and start again.`;
	return isShown ? `The quizzes of ${folder} are in it.` : `Every quiz in ${folder} is withdrawn on this server.`;
}

/** What `npm start` prints once it runs: first the address that opens the newsroom, then those for readers. */
export async function whereToLook(local: LocalServer, quizzes: QuizFile[], folder: string): Promise<string[]> {
	const { server } = local;
	const id = await firstThere(server, quizzes);
	return [
		"  Open the newsroom (once, within ten minutes):",
		"",
		`    ${await newsroomLink(local, newsroomRoutes.home)}`,
		"",
		`  ${whatIsThere(folder, { count: quizzes.length, isShown: id !== undefined })}`,
		`  Readers see ${id === undefined || id === DEMO_QUIZ ? `${server}/` : server + routes.readerPage(id)}`,
	];
}
