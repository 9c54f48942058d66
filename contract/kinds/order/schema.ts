import { z } from "zod";
import { addRepeats, issuesOf } from "../../addIssue.ts";
import { slug, text } from "../../text.ts";
import { credit, feedback, feedbackOnRight, optionText, prompt } from "../fields.ts";

/** Items to put in order. */
export const order = z
	.strictObject({
		kind: z.literal("order"),
		prompt,
		credit,
		/** The items in the order shown at the start. */
		items: z
			.array(z.strictObject({ id: slug, text: optionText }))
			.min(3)
			.max(8),
		/** The ids in the right order. */
		answer: z.array(slug),
		/** What the first and the last position mean, such as "smallest" and "largest". */
		ends: z.tuple([text(30), text(30)]).optional(),
		feedback: z.strictObject({ right: feedbackOnRight, wrong: feedback }),
	})
	.check((context) => {
		const addIssue = issuesOf(context);
		const { items, answer } = context.value;
		addRepeats(items, "items", addIssue);
		const shown = items.map((item) => item.id);
		if (answer.length !== shown.length || shown.some((id) => !answer.includes(id))) {
			addIssue(["answer"], "must name each item's id once");
		} else if (shown.every((id, index) => id === answer[index])) {
			addIssue(["items"], "must not be in the right order already", "shown-in-right-order");
		}
	});
