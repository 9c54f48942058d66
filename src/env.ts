import type { AnswerLog } from "./log/answerLog.ts";
import type { Settings } from "./platform/settings.ts";

/** What the platform binds to the Worker; see wrangler.toml. */
export type Env = Settings & {
	DB: D1Database;
	ANSWER_LOG: DurableObjectNamespace<AnswerLog>;
	ASSETS: Fetcher;
	/** Requests per address and minute; see wrangler.toml. */
	ANSWERS_LIMIT: RateLimit;
};
