import { z } from "zod";

/** What `PUT /api/quizzes/:id` may be asked with: whether the edit mends spelling alone, so that no figure begins anew. */
export const publishQuery = z.object({
	spelling: z
		.enum(["true", "false"], 'must be "true" or "false"')
		.default("false")
		.transform((said) => said === "true"),
});

/** What publishing a quiz is answered with; the same document again changes nothing. */
export const publishReply = z.strictObject({ revision: z.int().min(1), changed: z.boolean() });
export type PublishReply = z.output<typeof publishReply>;
