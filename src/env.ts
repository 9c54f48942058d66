import type { AnswerLog } from "./log/answerLog.ts";

/** What the platform binds to the Worker; see wrangler.toml. */
export type Env = {
	DB: D1Database;
	ANSWER_LOG: DurableObjectNamespace<AnswerLog>;
	ASSETS: Fetcher;
	STATS_MINIMUM: string;
	STATS_STEP: string;
	/** A secret. Without it no newsroom route answers. */
	NEWSROOM_TOKEN?: string;
	/** Attempts from which a shard checkpoints its counters; absent: 2,000. */
	CHECKPOINT_ROWS?: string;
};

export type App = { Bindings: Env };
