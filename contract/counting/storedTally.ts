import { z } from "zod";
import { limits } from "../wire.ts";
import { REVISIONS_COUNTED } from "./count.ts";

/** More than any tally needs. It protects servers that import an archive. */
const MOST_ENTRIES = 100_000;
const LONGEST_NAME = 10_000;

const count = z.int().min(0);
const counts = z.array(count).max(MOST_ENTRIES);
const names = z.array(z.string().max(LONGEST_NAME)).max(MOST_ENTRIES);
const places = z.array(count).max(limits.questions);
/** Alternating names (hours, days, or indexes of hosts) and counts. */
const pairs = counts.refine((list) => list.length % 2 === 0, "must be names and counts in turn");

/**
 * A tally as it is stored, transferred and archived. Meanings and hosts are written once and referred to by index.
 * Counts by hour, day or host are lists of alternating names and counts.
 */
export const storedTally = z
	.object({
		format: z.literal(1),
		meanings: names,
		questions: z.array(counts).max(MOST_ENTRIES),
		hosts: names,
		forms: z.array(z.object({ of: places, slots: counts, hours: pairs, days: pairs, hosts: pairs })).max(MOST_ENTRIES),
		revisions: z.array(z.tuple([count, count, count, count, count])).max(REVISIONS_COUNTED),
	})
	.refine(({ meanings, questions, hosts, forms }) => {
		const isHost = (index: number, at: number) => at % 2 === 1 || index < hosts.length;
		return (
			questions.length <= meanings.length &&
			forms.every((form) => form.of.every((index) => index < meanings.length) && form.hosts.every(isHost))
		);
	}, "names a question or a host that it does not have");

export type StoredTally = z.output<typeof storedTally>;
