import { z } from "zod";
import { logLine } from "./answers.ts";
import { storedTally } from "./counting/storedTally.ts";
import { generations } from "./generations.ts";
import { leftOutRules } from "./leftOut.ts";
import { missingShard } from "./missingShard.ts";
import { quizId } from "./text.ts";

/** Formats of the archive's lines that are read: 1 is of releases up to 0.2.0, with `folded` for `counters`. The last is written. */
const formats = [1, 2] as const;
export const ARCHIVE_FORMAT = 2;

/** More than any quiz comes to. What is dearer than a line to whoever takes an archive stays below. */
const MOST_REVISIONS = 10_000;
const MOST_EPOCHS = 10_000;
const MOST_COUNTERS = 100_000;
const LONGEST_COUNTER = 10_000;

const number = (most: number) => z.int().min(1).max(most);

/**
 * A quiz with everything that was published and answered, a JSON object a line (NDJSON): the quiz
 * first, then its revisions, epochs and folded counts, then the attempts, and an end by which a
 * whole archive is told from one that was cut off.
 */
export const archiveLine = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("quiz"),
		format: z.literal(formats, `must be ${formats.join(" or ")}: a newer Readback made this archive; upgrade first`),
		id: quizId,
		revision: number(MOST_REVISIONS),
		epoch: number(MOST_EPOCHS),
		withdrawn: z.boolean(),
		/** Which attempts are left out of the figures, where any are; since format 2. */
		leftOut: leftOutRules.optional(),
	}),
	z.strictObject({
		kind: z.literal("revision"),
		revision: number(MOST_REVISIONS),
		publishedAt: z.iso.datetime(),
		document: z.unknown(),
		/** What its questions count as, where that is stored; since format 2. */
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
		/** Attempts of the running hour, which are not here; since format 2. */
		leftOut: z.int().min(0).optional(),
		/** Parts of the log that did not respond, so that their attempts are not here; since format 2. */
		missing: z.array(missingShard).optional(),
	}),
]);

/** The order in which an archive's lines come. */
export const archiveOrder = ["quiz", "revision", "epoch", "folded", "counters", "attempt", "end"] as const;

export type ArchiveLine = z.output<typeof archiveLine>;
export type ArchiveLineOf<K extends ArchiveLine["kind"]> = Extract<ArchiveLine, { kind: K }>;

/** What a part of an archive is answered with: whether it was the last, and the quiz is there now. */
export const archiveReply = z.strictObject({ complete: z.boolean() });
export type ArchiveReply = z.output<typeof archiveReply>;
