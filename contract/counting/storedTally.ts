import { z } from "zod";

const counts = z.array(z.int());
const place = z.int().min(0);

/**
 * A tally as it is stored, handed over and archived. Meanings and hosts are written once and named by
 * their places; what is counted by hour, day or host is a list of name and count in turn.
 */
export const storedTally = z
	.object({
		format: z.literal(1),
		meanings: z.array(z.string()),
		questions: z.array(counts),
		hosts: z.array(z.string()),
		forms: z.array(z.object({ of: z.array(place), slots: counts, hours: counts, days: counts, hosts: counts })),
		revisions: z.array(z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()])),
	})
	.refine(({ meanings, questions, forms }) => {
		const isNamed = (index: number) => index < meanings.length;
		return questions.length <= meanings.length && forms.every(({ of }) => of.every(isNamed));
	}, "names a question that it does not have");

export type StoredTally = z.output<typeof storedTally>;
