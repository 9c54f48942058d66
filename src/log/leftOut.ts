import { z } from "zod";
import type { LeftOutRule, LeftOutRules } from "../../contract/leftOut.ts";
import { jsonText } from "../../contract/readJson.ts";
import type { Attempt } from "../../contract/tally.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { embedKinds } from "../../contract/wire.ts";

const rule = z.strictObject({
	/** Hours since 1970 (UTC): from the first on, and before the second. */
	from: z.int().exactOptional(),
	until: z.int().exactOptional(),
	host: z.string().exactOptional(),
	embed: z.enum(embedKinds).exactOptional(),
});

/**
 * The rules of a log. An attempt that matches one of them is left out of its counters. Of two lists, the one with the
 * greater version is valid.
 */
const leftOut = z.strictObject({ version: z.int(), rules: z.array(rule) });
export type LeftOut = z.output<typeof leftOut>;
type Rule = z.output<typeof rule>;

const NOTHING_LEFT_OUT: LeftOut = { version: 0, rules: [] };

const hourOf = (time: string) => Math.floor(Date.parse(time) / HOUR_MS);

/** A newsroom's rule in the log's form. */
function ruleOf({ from, until, host, embed }: LeftOutRule): Rule {
	return {
		...(from !== undefined && { from: hourOf(from) }),
		...(until !== undefined && { until: hourOf(until) }),
		...(host !== undefined && { host }),
		...(embed !== undefined && { embed }),
	};
}

/** A newsroom's rules in the log's form. */
export function leftOutOf({ version, rules }: LeftOutRules): LeftOut {
	return { version, rules: rules.map(ruleOf) };
}

type Judged = Pick<Attempt, "hour" | "host" | "embed">;

function fits(attempt: Judged, { from = 0, until = Number.POSITIVE_INFINITY, host, embed }: Rule): boolean {
	const isInTime = attempt.hour >= from && attempt.hour < until;
	return isInTime && (host ?? attempt.host) === attempt.host && (embed ?? attempt.embed) === attempt.embed;
}

/** Whether an attempt, with its host as stored, is left out. */
export function isLeftOut(attempt: Judged, { rules }: LeftOut): boolean {
	return rules.some((rule) => fits(attempt, rule));
}

/**
 * A bit beside those of `suspicion`. It is only used for counting and never stored, so that rows keep what was known of
 * their sender.
 */
const LEFT_OUT = 1 << 16;

/** The attempt for counting. One that is left out is counted like a suspected one: only its existence counts. */
export function leftOutMark(attempt: Judged, leftOut: LeftOut): number {
	return isLeftOut(attempt, leftOut) ? LEFT_OUT : 0;
}

const row = z.object({ rules: jsonText(leftOut) });

/** Reads the stored rules. */
export function readLeftOut(sql: SqlStorage): LeftOut {
	const [raw] = sql.exec("SELECT rules FROM left_out").toArray();
	return raw ? row.parse(raw).rules : NOTHING_LEFT_OUT;
}

/** Stores the rules. */
export function writeLeftOut(sql: SqlStorage, rules: LeftOut): void {
	sql.exec("INSERT OR REPLACE INTO left_out (one, rules) VALUES (1, ?)", JSON.stringify(rules));
}
