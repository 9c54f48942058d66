import type { Answer } from "../../contract/answers.ts";
import type { AnswerKey, Gradable, Response } from "../../contract/gradable.ts";
import type { Attempt } from "../../contract/tally.ts";
import { embedKinds, limits } from "../../contract/wire.ts";
import { below, type Random, shuffled } from "./random.ts";

/** Ids as long as they may be (`slug` takes 64 characters). */
const longId = (text: string) => text.padEnd(64, "x");

function lists(): Gradable {
	const options = Array.from({ length: limits.options }, (_, index) => ({
		id: longId(`option-${index}`),
		right: index < 7,
	}));
	return { kind: "multiple", credit: "partial", options };
}

function sequences(): Gradable {
	const ids = Array.from({ length: 8 }, (_, index) => longId(`item-${index}`));
	return { kind: "order", credit: "partial", items: ids.map((id) => ({ id })), answer: ids };
}

/** As many questions as a quiz may have, each with as much to count as there is: of one kind, or of several. */
export const largestKeys: { [name: string]: AnswerKey } = {
	"30 lists of 10": keyOf(lists),
	"30 sequences of 8": keyOf(sequences),
	"15 of each": keyOf((index) => (index % 2 === 0 ? lists() : sequences())),
};

function keyOf(questionAt: (index: number) => Gradable): AnswerKey {
	return Array.from({ length: limits.questions }, (_, index) => ({
		id: longId(`question-${index}`),
		question: questionAt(index),
	}));
}

function responseTo(question: Gradable, random: Random): Response {
	if (question.kind === "order") return random() < 0.5 ? question.answer : shuffled(random, question.answer);
	if (question.kind !== "multiple") return null;
	const ticked = question.options.filter(({ right }) => random() < (right ? 0.8 : 0.2)).map(({ id }) => id);
	return ticked.length > 0 ? ticked : null;
}

/** An attempt that differs from others in all that readers can choose. */
export function randomAttempt(key: AnswerKey, random: Random): Attempt {
	const answers: { [id: string]: Answer } = {};
	for (const { id, question } of key) {
		if (random() < 0.002) continue;
		answers[id] = {
			response: responseTo(question, random),
			ms: below(random, limits.responseTime),
			sure: random() < 0.5,
			unfair: random() < 0.1,
			passageMissing: random() < 0.1,
		};
	}
	return {
		revision: 1 + below(random, 300),
		again: false,
		suspect: random() < 0.01 ? 1 : 0,
		hour: 490_000 + below(random, 24 * 90),
		embed: embedKinds[below(random, embedKinds.length)] ?? "page",
		// A shard counts 200 by name, of up to 253 characters each.
		host: `${below(random, 200)}.`.padEnd(253, "host."),
		answers,
	};
}
