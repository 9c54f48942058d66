import { z } from "zod";
import { issuesOf } from "../../addIssue.ts";
import { limits } from "../../wire.ts";
import { checkOptions, feedback, option, prompt } from "../fields.ts";

/** One of several options. */
export const choice = z
	.strictObject({
		kind: z.literal("choice"),
		prompt,
		options: z.array(option.extend({ feedback })).min(2).max(limits.options),
	})
	.check((context) => {
		const addIssue = issuesOf(context);
		if (checkOptions(context.value.options, addIssue) > 1) {
			addIssue(["options"], "may have one right option only; use kind: multiple for several");
		}
	});
