import { z } from "zod";
import { addRepeats, issuesOf } from "../addIssue.ts";
import { servedNumber, storedNumber } from "../kinds/number/schema.ts";
import type { Kind, QuestionOf } from "../question.ts";
import { limits } from "../wire.ts";

const text = z.string().trim();
/** The ids become keys of plain objects, so they may not be names of `Object.prototype`'s properties. */
export const storedId = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	.max(48)
	.refine((id) => !(id in Object.prototype));

/**
 * A list of items with unique ids. The size limit is the greatest of all releases, so that old documents stay valid.
 */
function listOf<M extends z.ZodType<{ id: string }>>(member: M) {
	return z
		.array(member)
		.min(2)
		.max(limits.options)
		.check((context) => addRepeats(context.value, "", issuesOf(context)));
}

const option = z.object({ id: storedId, text: text, right: z.boolean().default(false) });
const credit = z.enum(["exact", "partial"]).default("exact");
/** Feedback on a right answer is optional. */
const onRight = text.default("");
const verdicts = z.object({ right: onRight, wrong: text });

/** A question of each kind as the catalog stores it. It accepts what any release has accepted, without style rules. */
const stored = {
	choice: z.object({
		kind: z.literal("choice"),
		prompt: text,
		options: listOf(option.extend({ feedback: onRight })),
	}),
	multiple: z.object({
		kind: z.literal("multiple"),
		prompt: text,
		credit,
		options: listOf(option.extend({ feedback: text.optional() })),
	}),
	"true-false": z.object({
		kind: z.literal("true-false"),
		prompt: text,
		answer: z.boolean(),
		feedback: verdicts,
	}),
	number: storedNumber,
	order: z
		.object({
			kind: z.literal("order"),
			prompt: text,
			credit,
			items: listOf(z.object({ id: storedId, text })),
			answer: z.array(z.string()),
			ends: z.tuple([text, text]).optional(),
			feedback: verdicts,
		})
		.refine(({ items, answer }) => {
			const ids = items.map(({ id }) => id);
			return answer.length === ids.length && ids.every((id) => answer.includes(id));
		}),
} satisfies { [K in Kind]: z.ZodType<QuestionOf<K>> };

const { choice, multiple, number, order } = stored;
const trueFalse = stored["true-false"];

export const storedQuestion = z.discriminatedUnion("kind", [choice, multiple, trueFalse, number, order]);
/** A question as it is sent to readers. */
export const servedQuestion = z.discriminatedUnion("kind", [choice, multiple, trueFalse, servedNumber, order]);
