import { z } from "zod";
import { feedback, feedbackOnRight, prompt } from "../fields.ts";

/** A statement that is true or false. */
export const trueFalse = z.strictObject({
	kind: z.literal("true-false"),
	prompt,
	answer: z.boolean(),
	feedback: z.strictObject({ right: feedbackOnRight, wrong: feedback }),
});
