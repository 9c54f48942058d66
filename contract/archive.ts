import { z } from "zod";
import { logLine } from "./answers.ts";
import { storedTally } from "./counting/storedTally.ts";
import { generations } from "./generations.ts";
import { leftOutRules } from "./leftOut.ts";
import { missingShard } from "./missingShard.ts";
import { quizId } from "./text.ts";

/**
 * The formats that can be read. 1 is that of releases up to 0.2.0, with `folded` instead of `counters`. The last one is
 * written.
 */
const formats = [1, 2] as const;
export const ARCHIVE_FORMAT = 2;

/** More than any quiz has, but few enough to import safely. */
const MOST_REVISIONS = 10_000;
const MOST_EPOCHS = 10_000;
const MOST_COUNTERS = 100_000;
const LONGEST_COUNTER = 10_000;

const number = (most: number) => z.int().min(1).max(most);

/**
 * A quiz with everything that was published and answered, a JSON object a line (NDJSON): the quiz first, then its
 * revisions, epochs and folded counts, then the attempts, and a last line that shows that the archive is complete.
 */
export const archiveLine = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("quiz"),
		format: z.literal(formats, `must be ${formats.join(" or ")}: a newer Readback made this archive; upgrade first`),
		id: quizId,
		revision: number(MOST_REVISIONS),
		epoch: number(MOST_EPOCHS),
		withdrawn: z.boolean(),
		/** The rules that leave attempts out of the figures, if there are any; since format 2. */
		leftOut: leftOutRules.optional(),
	}),
	z.strictObject({
		kind: z.literal("revision"),
		revision: number(MOST_REVISIONS),
		publishedAt: z.iso.datetime(),
		document: z.unknown(),
		/** The generations of its questions, if they are stored; since format 2. */
		generations: generations.optional(),
	}),
	z.strictObject({
		kind: z.literal("epoch"),
		epoch: number(MOST_EPOCHS),
		shards: z.int().min(1).max(64),
		openedAt: z.iso.datetime(),
	}),
	z.strictObject({
		kind: z.literal("folded"),
		epoch: number(MOST_EPOCHS),
		shard: z.int().min(0).max(63),
		tally: z.array(z.tuple([z.string().max(LONGEST_COUNTER), z.int().min(1)])).max(MOST_COUNTERS),
	}),
	z.strictObject({
		kind: z.literal("counters"),
		epoch: number(MOST_EPOCHS),
		shard: z.int().min(0).max(63),
		tally: storedTally,
	}),
	logLine.extend({ kind: z.literal("attempt") }),
	z.strictObject({
		kind: z.literal("end"),
		attempts: z.int().min(0),
		/** How many attempts of the current hour are not in the archive; since format 2. */
		leftOut: z.int().min(0).optional(),
		/** The shards that did not respond, whose attempts are not in the archive; since format 2. */
		missing: z.array(missingShard).optional(),
	}),
]);

/** The order of an archive's lines. */
export const archiveOrder = ["quiz", "revision", "epoch", "folded", "counters", "attempt", "end"] as const;

export type ArchiveLine = z.output<typeof archiveLine>;
export type ArchiveLineOf<K extends ArchiveLine["kind"]> = Extract<ArchiveLine, { kind: K }>;

/** The reply to a part of an archive: whether it was the last part, so that the quiz is now complete. */
export const archiveReply = z.strictObject({ complete: z.boolean() });
export type ArchiveReply = z.output<typeof archiveReply>;
