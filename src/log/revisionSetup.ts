import type { AnswerKey } from "../../contract/gradable.ts";
import type { Policy } from "../report/suppress.ts";
import type { LeftOut } from "./leftOut.ts";
import type { ShardAddress } from "./shardState.ts";

/** What a log needs before it takes the first answer to a revision. */
export type RevisionSetup = { key: AnswerKey; place: ShardAddress };

/**
 * What is sent with a flush: the setup if the log has asked for it, whether the counts are for the public, and the
 * rules that leave attempts out.
 */
export type FlushOptions = {
	setup?: RevisionSetup | undefined;
	policy?: Policy | undefined;
	leftOut?: LeftOut;
	/** The generations of the revision's questions, if any counting has started again; see `generationsOf`. */
	generations?: string | undefined;
};

/** The generations of a key's questions as a short text. Undefined if all are 0. */
export function generationsOf(key: AnswerKey): string | undefined {
	if (key.every(({ generation }) => generation === undefined)) return undefined;
	return key.map(({ generation = 0 }) => generation).join();
}

/**
 * Whether a log learnt a key from an older release, without the generations that the Worker knows. Then it must learn
 * it again.
 */
export function isOutdated(known: AnswerKey | undefined, generations: string | undefined): boolean {
	return known !== undefined && generations !== undefined && generationsOf(known) !== generations;
}

export type Recorded =
	/**
	 * `counts` is a `PublicTally` as JSON, which is cheaper to send: rounded for the public, or exact. `pace` is the
	 * number of flushes per second that this shard wrote recently.
	 */
	| { outcome: "recorded"; counts: string; rowsWritten: number; pace: number }
	/** The log does not know this revision or its generations. Call again with a setup. */
	| { outcome: "unknown revision" }
	/** The attempt began with another revision. */
	| { outcome: "other revision" }
	/** The log accepts nothing any more. */
	| { outcome: "closed" };
