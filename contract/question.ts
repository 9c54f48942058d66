import { z } from "zod";
import { slug, text } from "./text.ts";
import { limits } from "./wire.ts";

const prompt = text(300);
const feedback = text(600);
const optionText = text(200);
const integer = z.int().min(-1e12).max(1e12);

const option = z.strictObject({
	id: slug,
	text: optionText,
	right: z.boolean().default(false),
});

/** How a response that is partly right is credited: all or nothing, or a share (see `grade`). */
const credit = z.enum(["exact", "partial"]).default("exact");

const choice = z.strictObject({
	kind: z.literal("choice"),
	prompt,
	options: z.array(option.extend({ feedback })).min(2).max(limits.options),
});

const multiple = z.strictObject({
	kind: z.literal("multiple"),
	prompt,
	credit,
	options: z
		.array(option.extend({ feedback: feedback.optional() }))
		.min(2)
		.max(limits.options),
});

const trueFalse = z.strictObject({
	kind: z.literal("true-false"),
	prompt,
	answer: z.boolean(),
	feedback: z.strictObject({ right: feedback, wrong: feedback }),
});

/** An estimate in whole units; for fractions choose a smaller unit. */
const number = z.strictObject({
	kind: z.literal("number"),
	prompt,
	unit: text(40),
	min: integer,
	max: integer,
	step: z.int().min(1).default(1),
	answer: integer,
	/** Distance from the answer, in units, that still counts as right. */
	tolerance: z.int().min(0),
	feedback: z.strictObject({ right: feedback, low: feedback, high: feedback }),
});

const order = z.strictObject({
	kind: z.literal("order"),
	prompt,
	credit,
	/** In the order shown. */
	items: z
		.array(z.strictObject({ id: slug, text: optionText }))
		.min(3)
		.max(8),
	/** The same ids in the right order. */
	answer: z.array(slug),
	feedback: z.strictObject({ right: feedback, wrong: feedback }),
});

type Report = (path: (string | number)[], message: string) => void;

/** Reports each id that stands a second time in `list`, at its own place. */
export function reportRepeats(list: { id: string }[], path: string, report: Report): void {
	const seen = new Set<string>();
	for (const [index, { id }] of list.entries()) {
		if (seen.has(id)) report([path, index, "id"], `repeats the id "${id}"`);
		seen.add(id);
	}
}

function checkOptions(question: z.output<typeof choice> | z.output<typeof multiple>, report: Report): void {
	reportRepeats(question.options, "options", report);
	const right = question.options.filter((each) => each.right).length;
	if (right === 0) report(["options"], "needs at least one option with right: true");
	if (question.kind === "choice" && right > 1) {
		report(["options"], "may have one right option only; use kind: multiple for several");
	}
}

function checkNumber(question: z.output<typeof number>, report: Report): void {
	const { min, max, step, answer, tolerance } = question;
	if (min >= max) report(["max"], "must be more than min");
	if (step > max - min) report(["step"], "must fit into the range from min to max");
	if (answer < min || answer > max) report(["answer"], "must lie between min and max");
	if (answer - tolerance <= min && answer + tolerance >= max) {
		report(["tolerance"], "must leave some of the range wrong");
	} else if (answer - tolerance < min || answer + tolerance > max) {
		report(["tolerance"], "must stay inside the range from min to max");
	}
}

function checkOrder(question: z.output<typeof order>, report: Report): void {
	reportRepeats(question.items, "items", report);
	const shown = question.items.map((item) => item.id);
	const { answer } = question;
	if (answer.length !== shown.length || shown.some((id) => !answer.includes(id))) {
		report(["answer"], "must name each item's id once");
	} else if (shown.every((id, index) => id === answer[index])) {
		report(["items"], "must not stand in the right order already");
	}
}

/** What a question asks, of five kinds; ids inside it are unique and its key can be right. */
export const question = z.discriminatedUnion("kind", [choice, multiple, trueFalse, number, order]).check((context) => {
	const report: Report = (path, message) => {
		context.issues.push({ code: "custom", path, message, input: context.value });
	};
	const value = context.value;
	if (value.kind === "choice" || value.kind === "multiple") checkOptions(value, report);
	if (value.kind === "number") checkNumber(value, report);
	if (value.kind === "order") checkOrder(value, report);
});

export type Question = z.output<typeof question>;
type QuestionKind = Question["kind"];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
