import { z } from "zod";
import { type AddIssue, addRepeats } from "../addIssue.ts";
import { slug, text } from "../text.ts";

/** Fields of several kinds of question. */
export const prompt = text(300);
export const feedback = text(600);
/** Feedback on a right answer is optional, since the explainer says the rest. */
export const feedbackOnRight = z.literal("").or(feedback).default("");
export const optionText = text(200);

export const option = z.strictObject({
	id: slug,
	text: optionText,
	right: z.boolean().default(false),
});

/** The credit for a partly right response: none, or a share (see `grade`). */
export const credit = z.enum(["exact", "partial"]).default("exact");

/** Checks that options have unique ids and at least one is right. Returns the number of right ones. */
export function checkOptions(options: z.output<typeof option>[], addIssue: AddIssue): number {
	addRepeats(options, "options", addIssue);
	const right = options.filter((each) => each.right).length;
	if (right === 0) addIssue(["options"], "needs at least one option with right: true", "no-right-option");
	return right;
}
