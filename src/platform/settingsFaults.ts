import { z } from "zod";

const number = (least: number) => z.coerce.number().min(least);
const whole = (least: number) => z.coerce.number().int().min(least);
const filled = z.string().min(1);

const settings = z.object({
	STATS_MINIMUM: whole(1),
	STATS_STEP: whole(1),
	RETENTION_DAYS: whole(31),
	GROWTH_PACE: z.coerce.number().positive(),
	FASTEST_READER: number(0),
	CARDS: z.string().optional(),
	OWN_HOSTS: z.string().optional(),
	PRIVATE_STORIES: z.literal("allow").optional(),
	CHECKPOINT_ROWS: whole(1).optional(),
	SHARD_LIMIT_MS: number(1).optional(),
});

/** Settings that must be set together or not at all. */
const together = [
	["ACCESS_TEAM", "ACCESS_AUDIENCE", "ACCESS_PEOPLE"],
	["TURNSTILE_SITE_KEY", "TURNSTILE_SECRET"],
] as const;

const bindings = ["DB", "ANSWER_LOG", "ASSETS", "ANSWERS_LIMIT"] as const;

/** Messages about invalid settings. They contain names, never values. */
export function settingsFaults(env: object): string[] {
	const values = new Map<string, unknown>(Object.entries(env));
	const isSet = (name: string) => filled.safeParse(values.get(name)).success;
	const parsed = settings.safeParse(env);
	const senseless = parsed.success ? [] : parsed.error.issues.map(({ path }) => `${path.join(".")} is not valid`);
	const halves = together.flatMap((names) => {
		const given = names.filter(isSet);
		if (given.length === 0 || given.length === names.length) return [];
		return names.filter((name) => !given.includes(name)).map((name) => `${name} is missing beside ${given.join(", ")}`);
	});
	const unbound = bindings.filter((name) => !(name in env)).map((name) => `${name} is not bound; see wrangler.toml`);
	return [...senseless, ...halves, ...unbound];
}
