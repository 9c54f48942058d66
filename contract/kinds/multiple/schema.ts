import { z } from "zod";
import { issuesOf } from "../../addIssue.ts";
import { limits } from "../../wire.ts";
import { checkOptions, credit, feedback, option, prompt } from "../fields.ts";

/** A question where readers select all options that apply. */
export const multiple = z
	.strictObject({
		kind: z.literal("multiple"),
		prompt,
		credit,
		options: z
			.array(option.extend({ feedback: feedback.optional() }))
			.min(2)
			.max(limits.options),
	})
	.check((context) => {
		checkOptions(context.value.options, issuesOf(context));
	});
