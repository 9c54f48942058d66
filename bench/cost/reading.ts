import { z } from "zod";

const count = z.int();
export const readingSchema = z.object({
	requests: count,
	objectRequests: count,
	rowsRead: count,
	rowsWritten: count,
	d1Queries: count,
});
/** What meter.ts counts since its start. */
export type Reading = z.output<typeof readingSchema>;
