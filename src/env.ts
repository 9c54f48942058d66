import type { Principal } from "./auth/principal.ts";
import type { AnswerLog } from "./log/answerLog.ts";

/** What the platform binds to the Worker; see wrangler.toml. */
export type Env = {
	DB: D1Database;
	ANSWER_LOG: DurableObjectNamespace<AnswerLog>;
	ASSETS: Fetcher;
	STATS_MINIMUM: string;
	STATS_STEP: string;
	/** Days after its opening that an epoch's attempts are kept; then only their counts are. */
	RETENTION_DAYS: string;
	/** Flushes a second that one shard writes, over ten seconds, before a quiz gets more shards. */
	GROWTH_PACE: string;
	/** Mean milliseconds an answer below which an attempt is left out of the figures. */
	FASTEST_READER: string;
	/** Per address and minute; see wrangler.toml. */
	ANSWERS_LIMIT: RateLimit;
	/** A secret: an admin's token that needs no catalog, to make the first named one with. */
	NEWSROOM_TOKEN?: string;
	/** Cloudflare Access: the team's host name, the application's audience, and who may do what (JSON). */
	ACCESS_TEAM?: string;
	ACCESS_AUDIENCE?: string;
	ACCESS_PEOPLE?: string;
	/** Turnstile's site key and secret; without them no quiz can ask for a proof that somebody is there. */
	TURNSTILE_SITE_KEY?: string;
	TURNSTILE_SECRET?: string;
	/** "off" where the plan has too little processor time to draw pictures for shares. */
	CARDS?: string;
	/** Attempts from which a shard checkpoints its counters; absent: 2,000. */
	CHECKPOINT_ROWS?: string;
};

export type App = {
	Bindings: Env;
	Variables: {
		/** The only sites that may read the answer. */
		hosts?: string[];
		/** Who asks, behind `allow` alone. */
		principal: Principal;
		/** A guard has let somebody see this reply; see privateReplies.ts. */
		isPrivate?: boolean;
		/** The reply was made with the readers' headers; see readersHeaders.ts. */
		hasReadersHeaders?: boolean;
	};
};
