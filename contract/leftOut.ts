import { z } from "zod";
import { missingShard } from "./missingShard.ts";
import { hostName } from "./text.ts";
import { HOUR_MS } from "./time.ts";
import { embedKinds } from "./wire.ts";

/** Rules that a quiz may have at once. */
export const MOST_LEFT_OUT = 50;

const hour = z
	.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], {
		error: "must be a time with its zone, such as 2026-11-26T06:00Z",
	})
	.refine((time) => Date.parse(time) % HOUR_MS === 0, "must be a whole hour (UTC): the log keeps no minutes");

/** Which attempts are left out: those to which all of this applies. */
const which = {
	/** From this hour on, by the attempt's start. */
	from: hour.optional(),
	/** Before this hour. */
	until: hour.optional(),
	/** The host as the report names it; "" for attempts that named none, `null` for opaque frames. */
	host: z
		.union([z.literal(""), hostName], { error: "must be a host name in lower case, such as news.example" })
		.optional(),
	embed: z.enum(embedKinds).optional(),
};

/** What `POST /api/quizzes/:id/left-out` takes. */
export const leaveOutRequest = z
	.strictObject({
		...which,
		/** Says what would move, and leaves nothing out. */
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

/** A rule that holds until it is taken back, also for attempts that come later. */
const leftOutRule = z.strictObject({
	id: z.int().min(1),
	...which,
	/** When it was made, and by whom. */
	at: z.iso.datetime(),
	by: z.string(),
});
export type LeftOutRule = z.output<typeof leftOutRule>;

/** What `GET /api/quizzes/:id/left-out` replies: oldest first. */
export const leftOutList = z.array(leftOutRule);

/** All rules of a quiz; the version grows with every change. */
export const leftOutRules = z.strictObject({ version: z.int().min(0), rules: leftOutList.max(MOST_LEFT_OUT) });
export type LeftOutRules = z.output<typeof leftOutRules>;

/** What a change, or a dry run of it, comes to. */
export const leftOutReply = z.strictObject({
	/** The rule's number, by which it is taken back; null for a dry run. */
	id: z.int().min(1).nullable(),
	/** Attempts that are kept and that the change takes out of the figures, or puts back. */
	attempts: z.int().min(0),
	/** Figures of the report that move, by their place in it. */
	figures: z.array(z.strictObject({ figure: z.string(), before: z.number().nullable(), after: z.number().nullable() })),
	/** Parts of the answer log that did not respond: they follow as soon as they are heard. */
	missingShards: z.array(missingShard).optional(),
});
export type LeftOutReply = z.output<typeof leftOutReply>;
