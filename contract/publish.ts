import { z } from "zod";

/**
 * The query of `PUT /api/quizzes/:id`. `spelling` says that the edit only corrects spelling, so that no figure starts
 * again.
 */
export const publishQuery = z.object({
	spelling: z
		.enum(["true", "false"], 'must be "true" or "false"')
		.default("false")
		.transform((said) => said === "true"),
});

/** The reply to publishing. Publishing the same document again changes nothing. */
export const publishReply = z.strictObject({ revision: z.int().min(1), changed: z.boolean() });
export type PublishReply = z.output<typeof publishReply>;
