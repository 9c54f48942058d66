import type { AnswersBody } from "../../contract/answers.ts";
import { type EmbedKind, PROTOCOL } from "../../contract/wire.ts";
import type { State } from "../play/state.ts";

type EmbedFacts = { embed: EmbedKind; host: string; lang: string; proof?: string };

/** The request body with all answers of the attempt so far. Undefined if no epoch takes answers. */
export function answersBodyOf(state: State, { host, ...facts }: EmbedFacts): AnswersBody | undefined {
	const { revision, epoch, attempt, again, answers, asked } = state;
	if (epoch === undefined) return undefined;
	const done = Object.keys(answers).length === asked.length;
	const optional = { ...(host && { host }), ...(again && { again }) };
	return { protocol: PROTOCOL, revision, epoch, attempt, ...facts, ...optional, answers, done };
}
