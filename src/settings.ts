import { z } from "zod";
import type { Env } from "./env.ts";
import type { Policy } from "./report/suppress.ts";

const policy = z.object({
	minimum: z.coerce.number().int().min(1),
	step: z.coerce.number().int().min(1),
});

/** What the public may see here; a deployment whose settings make no sense answers nothing (fail closed). */
export function publicPolicy({ STATS_MINIMUM, STATS_STEP }: Env): Policy {
	return policy.parse({ minimum: STATS_MINIMUM, step: STATS_STEP });
}
