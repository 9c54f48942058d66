import type { Answer } from "../../contract/answers.ts";
import type { Attempt, Counted } from "../../contract/tally.ts";
import type { EmbedKind } from "../../contract/wire.ts";
import type { StoredAttempt } from "./attempt.ts";
import { readOwn } from "./readOwn.ts";

/** A row that only `writeAttempt` writes. */
export type Row = {
	revision: number;
	again: number;
	suspect: number;
	hour: number;
	embed: EmbedKind;
	host: string;
	lang: string;
	done: number;
	answers: string;
};

/** Answers in a row: response, milliseconds, flags. They take a third of the body's size. */
type Packed = [response: Answer["response"], ms: number | null, flags: number];

const HAS_SURE = 1;
const SURE = 2;
const UNFAIR = 4;
const MISSING = 8;

/** Answers in the form for a row. */
export function pack({ response, ms, sure, unfair, passageMissing }: Answer): Packed {
	const confidence = sure === undefined ? 0 : HAS_SURE | (sure ? SURE : 0);
	return [response, ms ?? null, confidence | (unfair ? UNFAIR : 0) | (passageMissing ? MISSING : 0)];
}

function unpack([response, ms, flags]: Packed): Answer {
	return {
		response,
		...(ms !== null && { ms }),
		...(flags & HAS_SURE && { sure: (flags & SURE) !== 0 }),
		...(flags & UNFAIR && { unfair: true }),
		...(flags & MISSING && { passageMissing: true }),
	};
}

/** An object with each value converted. */
export function mapValues<A, B>(object: { [name: string]: A }, change: (value: A) => B): { [name: string]: B } {
	const changed: { [name: string]: B } = {};
	for (const name in object) {
		const value = object[name];
		if (value !== undefined) changed[name] = change(value);
	}
	return changed;
}

/** Answers by question, in a row's form. */
export type PackedAnswers = { [id: string]: Packed };

/**
 * The same as `unpack`, but for counting only: every answer may have every field. It is faster, because a scan reads
 * millions.
 */
function unpackCounted([response, ms, flags]: Packed): Counted {
	const sure = flags & HAS_SURE ? (flags & SURE) !== 0 : undefined;
	return {
		response,
		ms: ms ?? undefined,
		sure,
		unfair: (flags & UNFAIR) !== 0,
		passageMissing: (flags & MISSING) !== 0,
	};
}

/** A row's answers by question, in the form for counting. */
export function unpackAnswers(packed: PackedAnswers): Attempt["answers"] {
	return mapValues(packed, unpackCounted);
}

/** A stored attempt from its row. */
export function readRow({ revision, again, suspect, hour, embed, host, lang, done, answers }: Row): StoredAttempt {
	const unpacked = mapValues(readOwn<PackedAnswers>(answers), unpack);
	return { revision, again: again !== 0, suspect, hour, embed, host, lang, answers: unpacked, done: done !== 0 };
}

/** A row's columns except the id, in the order in which they are written. */
export const columns = "revision, again, suspect, hour, embed, host, lang, done, answers";
