import { z } from "zod";
import type { AnswerKey } from "./gradable.ts";
import { publicTally } from "./publicTally.ts";
import { responseFault } from "./responseFault.ts";
import { hostName, languageTag, slug } from "./text.ts";
import { embedKinds, type Issue, limits, PROTOCOL, suspicion } from "./wire.ts";

/** What a response can be, before its question is known. */
export const response = z.union(
	[z.string().max(64), z.array(z.string().max(64)).max(limits.options), z.boolean(), z.int(), z.null()],
	{
		error: "must be an option's id, a list of ids, true or false, a whole number, or null",
	},
);

const answer = z.strictObject({
	response,
	/** Milliseconds from showing the question to the response; a form without scripts cannot measure them. */
	ms: z.int().min(0).max(limits.responseTime).optional(),
	sure: z.boolean().optional(),
	unfair: z.boolean().optional(),
	passageMissing: z.boolean().optional(),
});

/** One attempt so far. Each body repeats everything that earlier ones said. */
export const answersBody = z.strictObject({
	protocol: z.literal(PROTOCOL),
	revision: z.int().min(1),
	epoch: z.int().min(1),
	/** 128 random bits that live in the page's memory. */
	attempt: z.string().regex(/^[0-9a-f]{32}$/, "must be 32 hexadecimal digits in lower case"),
	embed: z.enum(embedKinds),
	host: hostName.optional(),
	lang: languageTag,
	/** Whether this is a retake, which is stored but left out of figures. */
	again: z.boolean().optional(),
	answers: z.record(slug, answer).refine((answers) => Object.keys(answers).length <= limits.questions, {
		message: `must have at most ${limits.questions} entries`,
	}),
	done: z.boolean(),
	/** Turnstile's proof that a person is playing, if the quiz asks for one. */
	proof: z.string().max(limits.proof).optional(),
});

export type AnswersBody = z.output<typeof answersBody>;
export type Answer = AnswersBody["answers"][string];

/** The reply to answers, sent after they are on disk. */
export const answersReply = z.strictObject({
	/** False if the attempt's epoch is closed, so that nothing was counted. */
	accepted: z.boolean(),
	tally: publicTally,
});
export type AnswersReply = z.output<typeof answersReply>;

/** An attempt as a line of the raw log: what was sent, and the hour (since 1970, UTC) in which it began. */
export const logLine = answersBody
	.omit({ protocol: true, proof: true })
	.required({ again: true })
	.extend({
		host: z.string(),
		hour: z.int().min(0),
		/** Bits of `suspicion`; 0 for an attempt that counts. */
		suspect: z
			.int()
			.min(0)
			.max(suspicion.agent | suspicion.timing | suspicion.unproven),
	});
export type LogLine = z.output<typeof logLine>;

/** The faults of a valid body that do not match the revision that it answers. */
export function answerFaults(key: AnswerKey, answers: AnswersBody["answers"]): Issue[] {
	const questions = new Map(key.map(({ id, question }) => [id, question]));
	return Object.entries(answers).flatMap(([id, { response: given }]): Issue[] => {
		const question = questions.get(id);
		if (!question) return [{ path: ["answers", id], message: "is not a question of this revision" }];
		const fault = responseFault(question, given);
		return fault ? [{ path: ["answers", id, "response"], message: fault }] : [];
	});
}
