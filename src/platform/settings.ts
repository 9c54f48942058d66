import { z } from "zod";
import { DAY_MS } from "../../contract/time.ts";
import type { Policy } from "../report/suppress.ts";

/** The settings of a deployment, from variables and secrets; see wrangler.toml. */
export type Settings = {
	STATS_MINIMUM: string;
	STATS_STEP: string;
	/** Days after an epoch's opening until its attempts are deleted and only their counts are kept. */
	RETENTION_DAYS: string;
	/** Flushes per second in one shard, averaged over ten seconds, from which a quiz gets more shards. */
	GROWTH_PACE: string;
	/** An attempt with fewer mean milliseconds per answer is left out of the figures. */
	FASTEST_READER: string;
	/** A secret: an admin's token that works without the catalog. It is needed to create the first named token. */
	NEWSROOM_TOKEN?: string;
	/** Cloudflare Access: the team's host name, the application's audience, and each person's scopes (JSON). */
	ACCESS_TEAM?: string;
	ACCESS_AUDIENCE?: string;
	ACCESS_PEOPLE?: string;
	/** Turnstile's site key and secret. Without them no quiz can ask for proof that a reader is a person. */
	TURNSTILE_SITE_KEY?: string;
	TURNSTILE_SECRET?: string;
	/** "off" if the plan has too little processor time to draw share pictures. */
	CARDS?: string;
	/**
	 * The host names of this server, separated by commas. Without them it answers any name. Set them for a server on your
	 * own machine.
	 */
	OWN_HOSTS?: string;
	/** "allow" lets editors read stories from a private network, for a server on your own machine. */
	PRIVATE_STORIES?: string;
	/** The number of attempts from which a shard stores checkpoints of its counters. Default: 2,000. */
	CHECKPOINT_ROWS?: string;
	/** The longest time for one call to a shard, in milliseconds. Default: 10,000. */
	SHARD_LIMIT_MS?: string;
};

const policy = z.object({
	minimum: z.coerce.number().int().min(1),
	step: z.coerce.number().int().min(1),
});

/** What the public may see. Throws if the settings are invalid, so that nothing is shown. */
export function publicPolicy({ STATS_MINIMUM, STATS_STEP }: Settings): Policy {
	return policy.parse({ minimum: STATS_MINIMUM, step: STATS_STEP });
}

const retentionDays = z.coerce.number().int().min(31);

/** When an epoch's attempts are deleted and only their counts are kept, in milliseconds since 1970. */
export function foldsAt({ RETENTION_DAYS }: Settings, { openedAt }: { openedAt: number }): number {
	return openedAt + retentionDays.parse(RETENTION_DAYS) * DAY_MS;
}

/** When an epoch was opened, in milliseconds since 1970. If that is not recorded, it is calculated from `foldsAt`. */
export function openedAt({ RETENTION_DAYS }: Settings, epoch: { foldsAt: number; openedAt?: number }): number {
	return epoch.openedAt ?? epoch.foldsAt - retentionDays.parse(RETENTION_DAYS) * DAY_MS;
}

const milliseconds = z.coerce.number().min(0);

/** The mean milliseconds per answer below which an attempt does not count as a reader's. */
export function fastestReader({ FASTEST_READER }: Settings): number {
	return milliseconds.parse(FASTEST_READER);
}

/** Whether this server draws share pictures. */
export function drawsCards({ CARDS }: Settings): boolean {
	return CARDS !== "off";
}

const growthPace = z.coerce.number().positive();

/** Flushes per second and shard from which a quiz gets more shards. */
export function paceToGrow({ GROWTH_PACE }: Settings): number {
	return growthPace.parse(GROWTH_PACE);
}

/**
 * Whether a request uses one of this server's host names. Another site can point its own name to 127.0.0.1 (DNS
 * rebinding).
 */
export function isOwnHost({ OWN_HOSTS }: Settings, host: string): boolean {
	return !OWN_HOSTS || OWN_HOSTS.split(",").includes(host);
}
