import { z } from "zod";
import type { Tally } from "../../contract/tally.ts";

const entries = z.array(z.tuple([z.string(), z.int()]));

/** A tally as it is stored: text. */
export function writeTally(tally: Tally): string {
	return JSON.stringify([...tally]);
}

/** The tally back from its text. Throws when the text is none. */
export function readTally(text: string): Tally {
	return new Map(entries.parse(JSON.parse(text)));
}
