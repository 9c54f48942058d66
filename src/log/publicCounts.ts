import { countInto, countsOf, type Form, isSameForm } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { Tally } from "../../contract/tally.ts";

/**
 * What `countsOf` gives for the revisions that answers came to, kept and moved along with the
 * tally, so that an acknowledgement need not count everything anew.
 */
export class PublicCounts {
	readonly #kept = new Map<number, Form & { counts: PublicTally }>();

	/** The counts of the revision's form; `keys` are all revisions that the log knows. */
	of(revision: number, tally: Tally, keys: ReadonlyMap<number, AnswerKey>): PublicTally {
		const known = this.#kept.get(revision);
		if (known) return known.counts;
		const key = keys.get(revision);
		if (!key) throw new Error(`the log was never taught revision ${revision}`);
		const revisions = [...keys].filter(([, each]) => isSameForm(each, key)).map(([each]) => each);
		const counts = countsOf(tally, revisions, key);
		this.#kept.set(revision, { key, revisions, counts });
		return counts;
	}

	/** Follows the tally. */
	move(change: Tally): void {
		for (const form of this.#kept.values()) countInto(form.counts, change, form);
	}

	/** When the tally was made anew, or forms have a revision more. */
	forget(): void {
		this.#kept.clear();
	}
}
