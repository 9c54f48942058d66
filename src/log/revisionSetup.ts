import type { AnswerKey } from "../../contract/gradable.ts";
import type { Policy } from "../report/suppress.ts";
import type { LeftOut } from "./leftOut.ts";
import type { ShardAddress } from "./shardState.ts";

/** What a log has to be told before it takes the first answer to a revision. */
export type RevisionSetup = { key: AnswerKey; place: ShardAddress };

/** What goes with a flush: the setup where the log has asked for it, for whose eyes the counts are, and what is left out of them. */
export type FlushOptions = {
	setup?: RevisionSetup | undefined;
	policy?: Policy | undefined;
	leftOut?: LeftOut;
	/** What the revision's questions count as, where any has begun anew; see `generationsOf`. */
	generations?: string | undefined;
};

/** The generations of a key's questions as a short text; undefined where all are 0. */
export function generationsOf(key: AnswerKey): string | undefined {
	if (key.every(({ generation }) => generation === undefined)) return undefined;
	return key.map(({ generation = 0 }) => generation).join();
}

/** Whether a log has learnt a key from an older release, without the generations that the Worker knows of: then it is learnt again. */
export function isOutdated(known: AnswerKey | undefined, generations: string | undefined): boolean {
	return known !== undefined && generations !== undefined && generationsOf(known) !== generations;
}

export type Recorded =
	/** `counts` is a `PublicTally` as JSON, which travels cheaper, as the policy lets it be seen or exact; `pace` is flushes a second that this shard wrote of late. */
	| { outcome: "recorded"; counts: string; rowsWritten: number; pace: number }
	/** The log has not seen this revision yet, or other generations of it: call again with a setup. */
	| { outcome: "unknown revision" }
	/** The attempt began with another revision. */
	| { outcome: "other revision" }
	/** The log takes nothing any more, for good. */
	| { outcome: "closed" };
