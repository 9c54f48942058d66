import { z } from "zod";
import { type AddIssue, addRepeats } from "../addIssue.ts";
import { slug, text } from "../text.ts";

/** Fields that several kinds of question have. */
export const prompt = text(300);
export const feedback = text(600);
/** What readers are told to a right answer may be left out: the explainer says the rest. */
export const feedbackOnRight = z.literal("").or(feedback).default("");
export const optionText = text(200);

export const option = z.strictObject({
	id: slug,
	text: optionText,
	right: z.boolean().default(false),
});

/** How a response that is partly right is credited: all or nothing, or a share (see `grade`). */
export const credit = z.enum(["exact", "partial"]).default("exact");

/** Options have ids of their own, and one at least is right. Returns how many are. */
export function checkOptions(options: z.output<typeof option>[], addIssue: AddIssue): number {
	addRepeats(options, "options", addIssue);
	const right = options.filter((each) => each.right).length;
	if (right === 0) addIssue(["options"], "needs at least one option with right: true");
	return right;
}
