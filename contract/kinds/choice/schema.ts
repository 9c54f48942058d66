import { z } from "zod";
import { issuesOf } from "../../addIssue.ts";
import { limits } from "../../wire.ts";
import { checkOptions, feedbackOnRight, option, prompt } from "../fields.ts";

/** A question where readers select one option. */
export const choice = z
	.strictObject({
		kind: z.literal("choice"),
		prompt,
		options: z
			.array(option.extend({ feedback: feedbackOnRight }))
			.min(2)
			.max(limits.options),
	})
	.check((context) => {
		const addIssue = issuesOf(context);
		for (const [index, { right, feedback }] of context.value.options.entries()) {
			if (!right && !feedback)
				addIssue(["options", index, "feedback"], "is missing: explain to readers who pick this why it is wrong");
		}
		if (checkOptions(context.value.options, addIssue) > 1) {
			addIssue(["options"], "may have one right option only; use kind: multiple for several", "several-right-options");
		}
	});
