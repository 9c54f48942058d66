import type { GradableOf, Response } from "./gradable.ts";
import { cells, cellNames as namesOfCells } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";
import { DONT_KNOW, type EmbedKind } from "./wire.ts";

/**
 * Integer counters. Tallies can be added in any order (`sumTallies`), so shards, epochs and revisions can be merged,
 * and an attempt's old contribution can be subtracted exactly (`count`). Their size depends only on the quiz's
 * document, not on what readers send. A sum of products of two credits stays below 2^53 up to 1.4 thousand million
 * complete attempts.
 */
export type Tally = {
	/** One block for each meaning of a question; see `meaningOf` and `slot`. */
	questions: Map<string, number[]>;
	/** One block for each form, which counts attempts at the same questions; see `layoutOf`. */
	forms: Map<string, FormCounts>;
	/** The newest revisions with attempts. */
	revisions: Map<number, RevisionCounts>;
};

/**
 * The counts of a form: its block, and attempts by host and by the hour and day (since 1970, UTC) in which they
 * started.
 */
export type FormCounts = {
	slots: number[];
	hours: Map<number, number>;
	/** Attempts that started too late to be counted by hour; see `count`. */
	days: Map<number, number>;
	hosts: Map<string, number>;
};

/** Attempts at one revision. `score` is the sum over the complete ones. */
export type RevisionCounts = { started: number; suspect: number; completed: number; score: number };

/** The counted part of an answer. Every `Answer` is one. */
export type Counted = {
	response: Response;
	ms?: number | undefined;
	sure?: boolean | undefined;
	unfair?: boolean | undefined;
	passageMissing?: boolean | undefined;
};

/** What the log stores of an attempt. `hour` is the hour of its first flush, since 1970 (UTC). */
export type Attempt = {
	revision: number;
	again: boolean;
	/** Why it may not be a reader's: bits of `suspicion`, 0 if nothing is suspicious. */
	suspect: number;
	hour: number;
	embed: EmbedKind;
	/** The host name of the embedding page. "" if unknown, `OTHER_HOST` if it is not counted by name. */
	host: string;
	answers: { [questionId: string]: Counted };
};

/** Stands for all hosts that a shard does not count by name. */
export const OTHER_HOST = "*";

/** Response times are counted in bins a quarter of an octave wide. The first ends at 250 ms. */
const TIME_BIN_START = 250;
const TIME_BINS_PER_OCTAVE = 4;
/** The last bin includes the longest time that an answer may have (`limits.responseTime`). */
export const TIME_BINS = 57;

/** The logarithmic bin of a response time in milliseconds. */
export function timeBin(ms: number): number {
	return Math.max(0, Math.ceil(TIME_BINS_PER_OCTAVE * Math.log2(ms / TIME_BIN_START)));
}

/** The ends of a bin in milliseconds. The first bin begins an octave below its end. */
export function timeBinBounds(bin: number): [above: number, upTo: number] {
	const upTo = TIME_BIN_START * 2 ** (bin / TIME_BINS_PER_OCTAVE);
	return [bin === 0 ? upTo / 2 : upTo / 2 ** (1 / TIME_BINS_PER_OCTAVE), upTo];
}

/** The cells of a response: one, or one per selected option or placed item. */
export function cellsOf<K extends Kind>(question: GradableOf<K>, response: Response): string[] {
	return response === null ? [DONT_KNOW] : cells[question.kind](question, response);
}

/** Every cell of a question, in an order that only its meaning decides. */
export function cellNames<K extends Kind>(question: GradableOf<K>): string[] {
	return [...namesOfCells[question.kind](question), DONT_KNOW];
}
