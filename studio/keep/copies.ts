import { createStore, del, entries, set } from "idb-keyval";
import { z } from "zod";
import type { Known } from "./machine.ts";

const copy = z.object({
	/** Undefined for a quiz that was never saved. */
	id: z.string().optional(),
	document: z.unknown(),
	known: z.object({ document: z.unknown(), version: z.int() }),
	/** When it was written, in ms since 1970. */
	at: z.number(),
});
/** Work that the server may not have yet. */
type Copy = z.output<typeof copy>;
/** A copy that a page has left behind which is open no longer. */
export type LeftCopy = Copy & { key: string };

const LOCK = "readback-copy ";
/** This page's own copy; each page has one, so that two of them on one machine do not overwrite each other. */
const own = crypto.randomUUID();
const store = createStore("readback-newsroom", "copies");

let holds = false;
/** Tells other pages, as long as this one is open, that its copy is not left behind. */
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

/** Does the last of what is asked for, one after the other: a copy that is old already need not be written. */
function lastOnly(write: () => Promise<void>): Promise<void> {
	queued = write;
	running ??= runQueued().finally(() => {
		running = undefined;
	});
	return running;
}

/** Keeps this page's work on the machine. Throws where the browser keeps nothing. */
export function keepCopy(id: string | undefined, document: unknown, known: Known): Promise<void> {
	hold();
	return lastOnly(() => set(own, { id, document, known, at: Date.now() } satisfies Copy, store));
}

/** The server has all of this page's work. */
export function dropCopy(): Promise<void> {
	return lastOnly(() => del(own, store));
}

/** Another page's copy is not needed any more. */
export async function dropLeft(keys: readonly string[]): Promise<void> {
	await Promise.all(keys.map((key) => del(key, store)));
}

/** The copies of a quiz that pages have left behind which are open no longer, oldest first. */
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
