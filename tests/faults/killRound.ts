import { isDeepStrictEqual } from "node:util";
import type { LocalServer } from "../../cli/localServer.ts";
import { type AnswersBody, answersReply, type LogLine } from "../../contract/answers.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { readReply } from "../../contract/readJson.ts";
import { fullReport, isSameReport, reportFrom } from "../lib/newsroom.ts";
import { playOf, sendAnswers } from "../lib/plays.ts";
import type { Random } from "../lib/random.ts";
import { storedAttempts } from "../lib/storedAttempts.ts";

/** What readers sent, and the last body of each attempt that was acknowledged. */
export type Sent = { bodies: Map<string, AnswersBody>; acknowledged: Map<string, AnswersBody> };

export const nothingSent = (): Sent => ({ bodies: new Map(), acknowledged: new Map() });

/** Sends a body; whether it was acknowledged. A connection that breaks says nothing either way. */
async function send(server: string, quiz: string, body: AnswersBody): Promise<boolean> {
	try {
		const response = await sendAnswers(server, quiz, body);
		return response.ok && (await readReply(answersReply, response)).accepted;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

type Round = { readers: number; killAfter: number; random: Random; sent: Sent };

/**
 * Readers play, all at once, until `killAfter` bodies are acknowledged; that very moment the
 * server is killed, with the others' bodies on their way.
 */
export async function playUntilKilled(
	local: LocalServer,
	published: PublishedQuiz,
	{ readers, killAfter, random, sent }: Round,
): Promise<void> {
	const { id } = published.quiz;
	let acknowledgements = 0;
	let killed: Promise<void> | undefined;
	const read = async () => {
		while (!killed) {
			for (const body of playOf(published, random)) {
				sent.bodies.set(body.attempt, body);
				if (!(await send(local.server, id, body))) break;
				sent.acknowledged.set(body.attempt, body);
				acknowledgements++;
				if (acknowledgements === killAfter) killed = local.stop("SIGKILL");
			}
		}
	};
	await Promise.all(Array.from({ length: readers }, read));
	await killed;
}

function holds(line: LogLine | undefined, body: AnswersBody): boolean {
	return (
		line !== undefined &&
		(line.done || !body.done) &&
		Object.entries(body.answers).every(([id, answer]) => isDeepStrictEqual(line.answers[id], answer))
	);
}

export type Verdict = { stored: number; unacknowledged: number; violations: string[] };

/** Whether the log on disk, below `state`, holds all that was acknowledged, only what was sent, and is what the report counts. */
export async function judge(
	local: LocalServer,
	published: PublishedQuiz,
	{ sent, state }: { sent: Sent; state: string },
): Promise<Verdict> {
	const lines = storedAttempts(state, published.quiz.id);
	const byAttempt = new Map(lines.map((line) => [line.attempt, line]));
	const lost = [...sent.acknowledged].filter(([attempt, body]) => !holds(byAttempt.get(attempt), body));
	const foreign = lines.filter(({ attempt, answers }) => {
		const body = sent.bodies.get(attempt);
		return !body || Object.entries(answers).some(([id, answer]) => !isDeepStrictEqual(body.answers[id], answer));
	});
	const report = await fullReport(local, published.quiz.id);
	const [publishedAt = ""] = report.analysis?.revisions.map((each) => each.publishedAt) ?? [];
	const isCounted = isSameReport(report, reportFrom(lines, [{ ...published, publishedAt }], published.revision));
	return {
		stored: lines.length,
		unacknowledged: lines.filter(({ attempt }) => !sent.acknowledged.has(attempt)).length,
		violations: [
			...lost.map(([attempt]) => `acknowledged but not stored: ${attempt}`),
			...foreign.map(({ attempt }) => `stored but not sent: ${attempt}`),
			...(byAttempt.size === lines.length ? [] : ["an attempt is stored twice"]),
			...(isCounted ? [] : ["the report is not what the log says"]),
		],
	};
}
