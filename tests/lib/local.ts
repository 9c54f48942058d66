import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freshBuild } from "../../build/freshBuild.ts";
import { check } from "../../cli/check.ts";
import { type LocalServer, migrate, startLocalServer } from "../../cli/localServer.ts";
import { publish } from "../../cli/publish.ts";
import type { QuizFile } from "../../cli/readQuizFile.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { publishedQuiz } from "./newsroom.ts";

/** The quiz that ships with Readback. Throws when it is not sound. */
export async function bundledQuiz(): Promise<QuizFile> {
	const { quizzes } = await check(["quizzes/kursk-engineers.yaml"]);
	const [quiz] = quizzes;
	if (!quiz) throw new Error("the bundled quiz is not sound");
	return quiz;
}

type Settings = { vars?: { [name: string]: string }; config?: string };

export type Local = {
	server: LocalServer;
	published: PublishedQuiz;
	/** The folder of what it stores. */
	state: string;
	/** Starts the server again on the same state, after it was killed. */
	restart: () => Promise<LocalServer>;
	/** Forgets everything that was stored. The server must have been stopped. */
	forget: () => Promise<void>;
};

/** A freshly built Readback on a state of its own, with one quiz published. */
export async function startWith(
	quiz: Pick<QuizFile, "id" | "document">,
	{ vars = {}, config }: Settings = {},
): Promise<Local> {
	const state = await mkdtemp(join(tmpdir(), "readback-bench-"));
	await freshBuild();
	await migrate(state);
	const restart = () => startLocalServer({ port: 0, state, vars, ...(config && { config }) });
	const server = await restart();
	await publish(server, quiz);
	const published = await publishedQuiz(server, quiz.id);
	return { server, published, state, restart, forget: () => rm(state, { recursive: true }) };
}
