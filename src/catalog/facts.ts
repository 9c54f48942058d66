import { changesBetween } from "../../contract/changes.ts";
import { formOf } from "../../contract/counting/layout.ts";
import { type Generations, type Meaning, meaningIn, raise, withGenerations } from "../../contract/generations.ts";
import type { Quiz } from "../../contract/quiz.ts";
import { toHex } from "../platform/hex.ts";
import { type Revision, readOrNone } from "./published.ts";
import {
	type Facts,
	findStretch,
	firstWithoutGenerations,
	type StoredRevision,
	saveFacts,
	UNREADABLE,
} from "./revisionRows.ts";

const DIGEST_BYTES = 12;

async function digest(text: string): Promise<string> {
	const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return toHex(new Uint8Array(bytes, 0, DIGEST_BYTES));
}

/** A short text for what a revision asks. Two revisions that ask the same have the same text. */
export function formDigest({ key }: Pick<Revision, "key">): Promise<string> {
	return digest(formOf(key));
}

/** The meaning of each question of a quiz, as digests for storage. */
export async function meaningsOf({ claims }: Pick<Quiz, "claims">): Promise<{ [id: string]: Meaning }> {
	const meanings = claims.map(async ({ id, question }): Promise<[string, Meaning][]> => {
		if (!question) return [];
		const { key, words } = meaningIn(question);
		return [[id, { key: await digest(key), words: await digest(words) }]];
	});
	return Object.fromEntries((await Promise.all(meanings)).flat());
}

/** The suffix of a question whose counts start again. */
export const COUNTS_ANEW = " (counts anew)";

/** The questions whose counts start again, as changed places. */
function begunAnew(before: Generations, after: Generations): string[] {
	return Object.entries(after).flatMap(([id, { generation }]) =>
		generation > (before[id]?.generation ?? 0) ? [`claims.${id}${COUNTS_ANEW}`] : [],
	);
}

/** The places that differ between two revisions, and the questions whose counts start again. */
export function changesOf(before: Revision | undefined, after: Revision, generations?: [Generations, Generations]) {
	const anew = generations ? begunAnew(...generations) : [];
	return before ? [...changesBetween(before.quiz, after.quiz), ...anew] : [];
}

/** How many documents are read at once. */
const STRETCH = 52;

type Before = { revision: Revision | undefined; generations: Generations | null };

/** The facts of a revision that follows another. */
async function factsOf(before: Before, row: StoredRevision): Promise<{ facts: Facts; revision: Revision | undefined }> {
	const plain = readOrNone(row.revision, row.document);
	if (!plain) {
		const generations = row.generations ?? before.generations;
		return { facts: { generations, form: UNREADABLE, changed: [] }, revision: undefined };
	}
	const generations =
		row.generations ?? (before.generations && raise(before.generations, await meaningsOf(plain.quiz)));
	const revision = generations ? { ...plain, key: withGenerations(plain.key, generations) } : plain;
	const both: [Generations, Generations] | undefined =
		generations && before.generations ? [before.generations, generations] : undefined;
	const changed = changesOf(before.revision, revision, both);
	return { facts: { generations, form: await formDigest(revision), changed }, revision };
}

async function completeStretch(db: D1Database, id: string, rows: StoredRevision[], from: number): Promise<void> {
	const made: [number, Facts][] = [];
	let before: Before = { revision: undefined, generations: null };
	for (const row of rows) {
		const { facts, revision } = await factsOf(before, row);
		if (row.revision >= from) made.push([row.revision, facts]);
		before = { revision: revision ?? before.revision, generations: facts.generations };
	}
	await saveFacts(db, id, made);
}

/**
 * Stores the facts of revisions from `from` to `to` that an older release published without them. Facts that those
 * depend on are stored first. Each revision is done once.
 */
export async function completeFacts(db: D1Database, id: string, { from, to }: { from: number; to: number }) {
	const first = Math.min(from, (await firstWithoutGenerations(db, id, to)) ?? from);
	for (let next = first; next <= to; ) {
		const rows = await findStretch(db, id, { from: next, to, most: STRETCH });
		await completeStretch(db, id, rows, next);
		const last = rows.at(-1)?.revision;
		if (last === undefined || rows.length < STRETCH) return;
		next = last + 1;
	}
}
