import { z } from "zod";
import { issuesOf } from "../../addIssue.ts";
import { text } from "../../text.ts";
import { feedback, feedbackOnRight, integer, prompt } from "../fields.ts";

/** An estimate in whole units; for fractions choose a smaller unit. */
export const number = z
	.strictObject({
		kind: z.literal("number"),
		prompt,
		unit: text(40),
		min: integer,
		max: integer,
		step: z.int().min(1).default(1),
		answer: integer,
		/** Distance from the answer, in units, that still counts as right. */
		tolerance: z.int().min(0),
		feedback: z.strictObject({ right: feedbackOnRight, low: feedback, high: feedback }),
	})
	.check((context) => {
		const addIssue = issuesOf(context);
		const { min, max, step, answer, tolerance } = context.value;
		if (min >= max) addIssue(["max"], "must be more than min");
		if (step > max - min) addIssue(["step"], "must fit into the range from min to max");
		if (answer < min || answer > max) addIssue(["answer"], "must lie between min and max");
		if (answer - tolerance <= min && answer + tolerance >= max) {
			addIssue(["tolerance"], "must leave some of the range wrong");
		} else if (answer - tolerance < min || answer + tolerance > max) {
			addIssue(["tolerance"], "must stay inside the range from min to max");
		}
	});
