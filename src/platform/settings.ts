import { z } from "zod";
import { DAY_MS } from "../../contract/time.ts";
import type { Env } from "../env.ts";
import type { Policy } from "../report/suppress.ts";

const policy = z.object({
	minimum: z.coerce.number().int().min(1),
	step: z.coerce.number().int().min(1),
});

/** What the public may see here; a deployment whose settings make no sense answers nothing (fail closed). */
export function publicPolicy({ STATS_MINIMUM, STATS_STEP }: Env): Policy {
	return policy.parse({ minimum: STATS_MINIMUM, step: STATS_STEP });
}

const retentionDays = z.coerce.number().int().min(31);

/** When an epoch's attempts are dropped and only their counts stay, in milliseconds since 1970. */
export function foldsAt({ RETENTION_DAYS }: Env, { openedAt }: { openedAt: number }): number {
	return openedAt + retentionDays.parse(RETENTION_DAYS) * DAY_MS;
}

/** When an epoch was opened, where that was not said, in milliseconds since 1970. */
export function openedAt({ RETENTION_DAYS }: Env, place: { foldsAt: number; openedAt?: number }): number {
	return place.openedAt ?? place.foldsAt - retentionDays.parse(RETENTION_DAYS) * DAY_MS;
}

const milliseconds = z.coerce.number().min(0);

/** Mean milliseconds an answer below which an attempt is no reader's. */
export function fastestReader({ FASTEST_READER }: Env): number {
	return milliseconds.parse(FASTEST_READER);
}

/** Whether pictures for shares are drawn here. */
export function drawsCards({ CARDS }: Env): boolean {
	return CARDS !== "off";
}

const growthPace = z.coerce.number().positive();

/** Flushes a second and shard from which on a quiz gets more shards. */
export function paceToGrow({ GROWTH_PACE }: Env): number {
	return growthPace.parse(GROWTH_PACE);
}
