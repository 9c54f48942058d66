import fc from "fast-check";
import type { Answer } from "../../contract/answers.ts";
import type { AnswerKey, Gradable, Response } from "../../contract/gradable.ts";
import type { Attempt } from "../../contract/tally.ts";
import { embedKinds } from "../../contract/wire.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`);
const credit = fc.constantFrom("exact" as const, "partial" as const);

const choice: fc.Arbitrary<Gradable> = fc
	.integer({ min: 2, max: 4 })
	.chain((count) =>
		fc
			.nat(count - 1)
			.map((right) => ({ kind: "choice", options: ids(count).map((id, index) => ({ id, right: index === right })) })),
	);

const multiple: fc.Arbitrary<Gradable> = fc
	.tuple(fc.array(fc.boolean(), { minLength: 2, maxLength: 4 }), credit)
	.map(([rights, how]) => ({
		kind: "multiple",
		credit: how,
		options: rights.map((right, index) => ({ id: `o${index}`, right: right || index === 0 })),
	}));

const number: fc.Arbitrary<Gradable> = fc
	.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 5, max: 50 }), fc.integer({ min: 1, max: 4 }))
	.map(([min, width, at]) => ({ kind: "number", min, max: min + width, answer: min + at, tolerance: 1 }));

const order: fc.Arbitrary<Gradable> = fc.tuple(fc.integer({ min: 3, max: 4 }), credit).map(([count, how]) => ({
	kind: "order",
	credit: how,
	items: ids(count).map((id) => ({ id })),
	answer: ids(count).toReversed(),
}));

const trueFalse: fc.Arbitrary<Gradable> = fc.boolean().map((answer) => ({ kind: "true-false", answer }));

/** Any question of any kind, without its words. */
export const anyQuestion = fc.oneof(choice, multiple, trueFalse, number, order);

export const anyKey: fc.Arbitrary<AnswerKey> = fc
	.array(anyQuestion, { minLength: 1, maxLength: 4 })
	.map((questions) => questions.map((question, index) => ({ id: `q${index}`, question })));

/** Every response that a question takes but for numbers, of which the telling ones. */
export function responsesTo(question: Gradable): Response[] {
	switch (question.kind) {
		case "choice":
			return [null, ...question.options.map(({ id }) => id)];
		case "multiple":
			return [null, ...subsets(question.options.map(({ id }) => id)).filter((each) => each.length > 0)];
		case "true-false":
			return [null, true, false];
		case "number":
			return [null, question.min, question.max, question.answer, question.answer + question.tolerance];
		case "order":
			return [null, ...permutations(question.answer)];
	}
}

function subsets([first, ...rest]: string[]): string[][] {
	if (first === undefined) return [[]];
	return subsets(rest).flatMap((each) => [each, [first, ...each]]);
}

function permutations(list: string[]): string[][] {
	if (list.length <= 1) return [list];
	return list.flatMap((id) => permutations(list.filter((each) => each !== id)).map((rest) => [id, ...rest]));
}

/** Any attempt at a revision with this key: some questions answered, with any flags. */
export function anyAttempt(key: AnswerKey): fc.Arbitrary<Attempt> {
	const answer = (question: Gradable): fc.Arbitrary<Answer> =>
		fc.record(
			{
				response: fc.constantFrom<Response[]>(...responsesTo(question)),
				ms: fc.nat(100_000),
				sure: fc.boolean(),
				unfair: fc.constant(true),
				passageMissing: fc.constant(true),
			},
			{ requiredKeys: ["response", "ms"] },
		);
	const entries = key.map(({ id, question }) => fc.tuple(fc.boolean(), fc.constant(id), answer(question)));
	const answers = fc
		.tuple(...entries)
		.map((all) => Object.fromEntries(all.flatMap(([isGiven, id, given]) => (isGiven ? [[id, given] as const] : []))));
	return fc.record({
		answers,
		revision: fc.integer({ min: 1, max: 2 }),
		again: fc.boolean(),
		suspect: fc.constantFrom(0, 0, 0, 1),
		hour: fc.integer({ min: 490_000, max: 490_003 }),
		embed: fc.constantFrom(...embedKinds),
		host: fc.constantFrom("", "news.example", "*"),
	});
}
