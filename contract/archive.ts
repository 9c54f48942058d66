import { z } from "zod";
import { logLine } from "./answers.ts";
import { storedTally } from "./counting/storedTally.ts";
import { quizId } from "./text.ts";

/** Versions of the archive's lines: 2 has `counters` where 1 has `folded`. */
const formats = [1, 2] as const;

const number = z.int().min(1);

/**
 * A quiz with everything that was published and answered, a JSON object a line (NDJSON): the quiz
 * first, then its revisions, epochs and folded counts, then the attempts, and an end by which a
 * whole archive is told from one that was cut off.
 */
export const archiveLine = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("quiz"),
		format: z.literal(
			formats,
			`must be ${formats.join(" or ")}: this archive is of a version that this server does not know`,
		),
		id: quizId,
		revision: number,
		epoch: number,
		withdrawn: z.boolean(),
	}),
	z.strictObject({
		kind: z.literal("revision"),
		revision: number,
		publishedAt: z.iso.datetime(),
		document: z.unknown(),
	}),
	z.strictObject({ kind: z.literal("epoch"), epoch: number, shards: number.max(64), openedAt: z.iso.datetime() }),
	z.strictObject({
		kind: z.literal("folded"),
		epoch: number,
		shard: z.int().min(0),
		tally: z.array(z.tuple([z.string(), z.int()])),
	}),
	z.strictObject({ kind: z.literal("counters"), epoch: number, shard: z.int().min(0), tally: storedTally }),
	logLine.extend({ kind: z.literal("attempt") }),
	z.strictObject({ kind: z.literal("end"), attempts: z.int().min(0) }),
]);

export type ArchiveLine = z.output<typeof archiveLine>;
export type ArchiveLineOf<K extends ArchiveLine["kind"]> = Extract<ArchiveLine, { kind: K }>;

/** What a part of an archive is answered with: whether it was the last, and the quiz is there now. */
export const archiveReply = z.strictObject({ complete: z.boolean() });
export type ArchiveReply = z.output<typeof archiveReply>;
