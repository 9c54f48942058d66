import { createStore, del, entries, set } from "idb-keyval";
import { z } from "zod";
import type { Known } from "./machine.ts";

const copy = z.object({
	/** Undefined for a quiz that was never saved. */
	id: z.string().optional(),
	document: z.unknown(),
	known: z.object({ document: z.unknown(), version: z.int() }),
	/** When the copy was written, in ms since 1970. */
	at: z.number(),
});
/** Work that the server may not have yet. */
type Copy = z.output<typeof copy>;
/** A copy of a page that has been closed. */
export type LeftCopy = Copy & { key: string };

const LOCK = "readback-copy ";
/** The key of this page's copy. Each page has its own, so that two pages do not overwrite each other's copies. */
const own = crypto.randomUUID();
const store = createStore("readback-newsroom", "copies");

let holds = false;
/** Holds a lock while this page is open, so that other pages know its copy is in use. */
function hold(): void {
	if (holds) return;
	holds = true;
	void navigator.locks.request(LOCK + own, () => Promise.withResolvers().promise);
}

let queued: (() => Promise<void>) | undefined;
let running: Promise<void> | undefined;

async function runQueued(): Promise<void> {
	while (queued) {
		const next = queued;
		queued = undefined;
		await next();
	}
}

/** Runs one write at a time. A write that is still waiting is replaced by a newer one. */
function lastOnly(write: () => Promise<void>): Promise<void> {
	queued = write;
	running ??= runQueued().finally(() => {
		running = undefined;
	});
	return running;
}

/** Stores this page's work on the machine. Rejects if the browser cannot store it. */
export function keepCopy(id: string | undefined, document: unknown, known: Known): Promise<void> {
	hold();
	return lastOnly(() => set(own, { id, document, known, at: Date.now() } satisfies Copy, store));
}

/** Deletes this page's copy, once the server has all its work. */
export function dropCopy(): Promise<void> {
	return lastOnly(() => del(own, store));
}

/** Deletes copies of other pages that are no longer needed. */
export async function dropLeft(keys: readonly string[]): Promise<void> {
	await Promise.all(keys.map((key) => del(key, store)));
}

/** The copies of a quiz from pages that have been closed, oldest first. */
export async function findLeft(id: string | undefined): Promise<LeftCopy[]> {
	const [all, { held }] = await Promise.all([entries(store), navigator.locks.query()]);
	const open = new Set(held?.map(({ name }) => name));
	return all
		.flatMap(([key, value]) => {
			const { data } = copy.safeParse(value);
			const isLeft = data && data.id === id && !open.has(LOCK + String(key));
			return isLeft ? [{ ...data, key: String(key) }] : [];
		})
		.toSorted((a, b) => a.at - b.at);
}
