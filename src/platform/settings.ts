import { z } from "zod";
import { DAY_MS } from "../../contract/time.ts";
import type { Policy } from "../report/suppress.ts";

/** What a deployment sets by variables and secrets; see wrangler.toml. */
export type Settings = {
	STATS_MINIMUM: string;
	STATS_STEP: string;
	/** Days after its opening that an epoch's attempts are kept; then only their counts are. */
	RETENTION_DAYS: string;
	/** Flushes a second that one shard writes, over ten seconds, before a quiz gets more shards. */
	GROWTH_PACE: string;
	/** Mean milliseconds an answer below which an attempt is left out of the figures. */
	FASTEST_READER: string;
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
	/** The host names that this server answers as, parted by commas; absent: any. A server on one's own machine names them. */
	OWN_HOSTS?: string;
	/** "allow" where editors may have stories read from addresses of a private network: a machine of one's own. */
	PRIVATE_STORIES?: string;
	/** Attempts from which a shard checkpoints its counters; absent: 2,000. */
	CHECKPOINT_ROWS?: string;
	/** Milliseconds that a shard may take for one call; absent: 10,000. */
	SHARD_LIMIT_MS?: string;
};

const policy = z.object({
	minimum: z.coerce.number().int().min(1),
	step: z.coerce.number().int().min(1),
});

/** What the public may see here; a deployment whose settings make no sense answers nothing (fail closed). */
export function publicPolicy({ STATS_MINIMUM, STATS_STEP }: Settings): Policy {
	return policy.parse({ minimum: STATS_MINIMUM, step: STATS_STEP });
}

const retentionDays = z.coerce.number().int().min(31);

/** When an epoch's attempts are dropped and only their counts stay, in milliseconds since 1970. */
export function foldsAt({ RETENTION_DAYS }: Settings, { openedAt }: { openedAt: number }): number {
	return openedAt + retentionDays.parse(RETENTION_DAYS) * DAY_MS;
}

/** When an epoch was opened, where that was not said, in milliseconds since 1970. */
export function openedAt({ RETENTION_DAYS }: Settings, epoch: { foldsAt: number; openedAt?: number }): number {
	return epoch.openedAt ?? epoch.foldsAt - retentionDays.parse(RETENTION_DAYS) * DAY_MS;
}

const milliseconds = z.coerce.number().min(0);

/** Mean milliseconds an answer below which an attempt is no reader's. */
export function fastestReader({ FASTEST_READER }: Settings): number {
	return milliseconds.parse(FASTEST_READER);
}

/** Whether pictures for shares are drawn here. */
export function drawsCards({ CARDS }: Settings): boolean {
	return CARDS !== "off";
}

const growthPace = z.coerce.number().positive();

/** Flushes a second and shard from which on a quiz gets more shards. */
export function paceToGrow({ GROWTH_PACE }: Settings): number {
	return growthPace.parse(GROWTH_PACE);
}

/** Whether a request is for this server by its name: a page elsewhere can point a name of its own to 127.0.0.1 (DNS rebinding). */
export function isOwnHost({ OWN_HOSTS }: Settings, host: string): boolean {
	return !OWN_HOSTS || OWN_HOSTS.split(",").includes(host);
}
