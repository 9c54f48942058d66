import type { GradableOf, Response } from "./gradable.ts";
import { cells, cellNames as namesOfCells } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";
import { DONT_KNOW, type EmbedKind } from "./wire.ts";

/**
 * Integer counters. Tallies add up in any order (`sumTallies`), so shards, epochs and revisions merge,
 * and an attempt's old contribution can be taken out exactly (`count`). How large one can grow follows
 * from the quiz's document, whatever readers send. A sum of products of two credits stays below 2^53
 * up to 1.4 thousand million complete attempts.
 */
export type Tally = {
	/** A block for each meaning of a question; see `meaningOf` and `slot`. */
	questions: Map<string, number[]>;
	/** A block for each form: what attempts at the same questions come to; see `layoutOf`. */
	forms: Map<string, FormCounts>;
	/** The newest of those that attempts came to. */
	revisions: Map<number, RevisionCounts>;
};

/** Of one form: its block, and attempts by hour and by day (from 1970, UTC) of their start and by host. */
export type FormCounts = {
	slots: number[];
	hours: Map<number, number>;
	/** Those that came too late for hours; see `count`. */
	days: Map<number, number>;
	hosts: Map<string, number>;
};

/** Attempts at one revision; `score` is the sum over the complete ones. */
export type RevisionCounts = { started: number; suspect: number; completed: number; score: number };

/** What is counted of an answer; every `Answer` is one. */
export type Counted = {
	response: Response;
	ms?: number | undefined;
	sure?: boolean | undefined;
	unfair?: boolean | undefined;
	passageMissing?: boolean | undefined;
};

/** What the log knows of an attempt. `hour` is the hour of its first flush, counted from 1970 UTC. */
export type Attempt = {
	revision: number;
	again: boolean;
	/** Why it may be no reader's: bits of `suspicion`, 0 for an attempt like any other. */
	suspect: number;
	hour: number;
	embed: EmbedKind;
	/** Host name of the embedding page; "" unknown, `OTHER_HOST` for one beyond those that are counted by name. */
	host: string;
	answers: { [questionId: string]: Counted };
};

/** Stands for all hosts that a shard does not count by name. */
export const OTHER_HOST = "*";

/** Response times are counted in bins a quarter of an octave wide, the first up to 250 ms. */
const TIME_BIN_START = 250;
const TIME_BINS_PER_OCTAVE = 4;
/** The last holds the longest time that an answer may claim to have taken (`limits.responseTime`). */
export const TIME_BINS = 57;

/** Logarithmic bin of a response time in milliseconds. */
export function timeBin(ms: number): number {
	return Math.max(0, Math.ceil(TIME_BINS_PER_OCTAVE * Math.log2(ms / TIME_BIN_START)));
}

/** The times in milliseconds that a bin lies between; the first begins an octave below its end. */
export function timeBinBounds(bin: number): [above: number, upTo: number] {
	const upTo = TIME_BIN_START * 2 ** (bin / TIME_BINS_PER_OCTAVE);
	return [bin === 0 ? upTo / 2 : upTo / 2 ** (1 / TIME_BINS_PER_OCTAVE), upTo];
}

/** The cells of a response: one, or one per tick, or one per placed item. */
export function cellsOf<K extends Kind>(question: GradableOf<K>, response: Response): string[] {
	return response === null ? [DONT_KNOW] : cells[question.kind](question, response);
}

/** Every cell that responses to a question fall into, in an order that its meaning gives. */
export function cellNames<K extends Kind>(question: GradableOf<K>): string[] {
	return [...namesOfCells[question.kind](question), DONT_KNOW];
}
