import { z } from "zod";
import { missingShard } from "./missingShard.ts";
import { hostName } from "./text.ts";
import { HOUR_MS } from "./time.ts";
import { embedKinds } from "./wire.ts";

/** The greatest number of rules per quiz. */
export const MOST_LEFT_OUT = 50;

const hour = z
	.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], {
		error: "must be a time with its zone, such as 2026-11-26T06:00Z",
	})
	.refine((time) => Date.parse(time) % HOUR_MS === 0, "must be a whole hour (UTC): the log keeps no minutes");

/** Which attempts are left out. All given conditions must be true. */
const which = {
	/** From this hour on, by the start of the attempt. */
	from: hour.optional(),
	/** Before this hour. */
	until: hour.optional(),
	/** The host as in the report: "" for attempts without one, `null` for frames with an opaque origin. */
	host: z
		.union([z.literal(""), hostName], { error: "must be a host name in lower case, such as news.example" })
		.optional(),
	embed: z.enum(embedKinds).optional(),
};

/** The body of `POST /api/quizzes/:id/left-out`. */
export const leaveOutRequest = z
	.strictObject({
		...which,
		/** Only returns what would change. */
		dryRun: z.boolean().default(false),
	})
	.refine(({ from, until, host, embed }) => [from, until, host, embed].some((part) => part !== undefined), {
		message: "must name hours (from, until), a host or an embed; without any it would leave out every attempt",
	})
	.refine(({ from, until }) => !from || !until || Date.parse(from) < Date.parse(until), {
		path: ["until"],
		message: "must be later than from",
	});
export type LeaveOutRequest = z.output<typeof leaveOutRequest>;

/** A rule. Until it is taken back it also applies to later attempts. */
const leftOutRule = z.strictObject({
	id: z.int().min(1),
	...which,
	/** When and by whom the rule was made. */
	at: z.iso.datetime(),
	by: z.string(),
});
export type LeftOutRule = z.output<typeof leftOutRule>;

/** The reply of `GET /api/quizzes/:id/left-out`, oldest first. */
export const leftOutList = z.array(leftOutRule);

/** All rules of a quiz. The version grows with every change. */
export const leftOutRules = z.strictObject({ version: z.int().min(0), rules: leftOutList.max(MOST_LEFT_OUT) });
export type LeftOutRules = z.output<typeof leftOutRules>;

/** The result of a change or of its dry run. */
export const leftOutReply = z.strictObject({
	/** The rule's number, which is needed to take it back. Null for a dry run. */
	id: z.int().min(1).nullable(),
	/** The number of stored attempts that the change leaves out or puts back. */
	attempts: z.int().min(0),
	/** The figures of the report that change, by their path. */
	figures: z.array(z.strictObject({ figure: z.string(), before: z.number().nullable(), after: z.number().nullable() })),
	/** Shards that did not respond. They apply the change later. */
	missingShards: z.array(missingShard).optional(),
});
export type LeftOutReply = z.output<typeof leftOutReply>;
