import { z } from "zod";

/** The server's message about the file: the quiz's id if the file is valid, or its faults. */
export const look = z.strictObject({
	file: z.string(),
	id: z.string().nullable(),
	faults: z.array(z.string()),
	hints: z.array(z.string()),
});
export type Look = z.output<typeof look>;
