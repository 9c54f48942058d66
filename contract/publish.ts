import { z } from "zod";

/** What publishing a quiz is answered with; the same document again changes nothing. */
export const publishReply = z.strictObject({ revision: z.int().min(1), changed: z.boolean() });
export type PublishReply = z.output<typeof publishReply>;
