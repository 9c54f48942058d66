import { z } from "zod";

/** What the preview's server says of the file, and its page shows: the quiz's id while the file is sound. */
export const look = z.strictObject({
	file: z.string(),
	id: z.string().nullable(),
	faults: z.array(z.string()),
	hints: z.array(z.string()),
});
export type Look = z.output<typeof look>;
