import { z } from "zod";

const count = z.int().min(0);

/** How readers answered one question. All counts are numbers of readers. */
const questionTally = z.strictObject({
	/** Readers who answered it, including "I don't know". */
	n: count,
	/** Readers who were fully right. */
	right: count,
	/** Readers per response: option id, `true`/`false`, bin, `item@place`, or `?` for "I don't know". */
	cells: z.record(z.string(), count),
});

/** What every reader may know of a quiz: rounded counts, empty below the minimum. */
export const publicTally = z.strictObject({
	/** Readers who answered every question. */
	completed: count,
	/** Readers per score in thousandths, of those who answered every question. */
	scores: z.record(z.string(), count),
	questions: z.record(z.string(), questionTally),
});

export type PublicTally = z.output<typeof publicTally>;
export type QuestionTally = z.output<typeof questionTally>;
