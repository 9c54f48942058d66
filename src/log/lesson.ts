import type { AnswerKey } from "../../contract/gradable.ts";
import type { Policy } from "../report/suppress.ts";
import type { LeftOut } from "./leftOut.ts";
import type { Place } from "./life.ts";

/** What a log has to be told before it takes the first answer to a revision. */
export type Lesson = { key: AnswerKey; place: Place };

/** What goes with a flush: a lesson where the log has asked for one, for whose eyes the counts are, and what is left out of them. */
export type Asked = { lesson?: Lesson | undefined; policy?: Policy | undefined; leftOut?: LeftOut };

export type Recorded =
	/** `counts` is a `PublicTally` as JSON, which travels cheaper, as the policy lets it be seen or exact; `pace` is flushes a second that this shard wrote of late. */
	| { outcome: "recorded"; counts: string; rowsWritten: number; pace: number }
	/** The log has not seen this revision yet: call again with a lesson. */
	| { outcome: "unknown revision" }
	/** The attempt began with another revision. */
	| { outcome: "other revision" }
	/** The log takes nothing any more, for good. */
	| { outcome: "closed" };
