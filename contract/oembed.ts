import { z } from "zod";

const size = z.coerce.number().int().min(1).optional();

/** The query of `GET /oembed` (oembed.com, 1.0). */
export const oembedQuery = z.object({
	url: z.url(),
	format: z.string().default("json"),
	maxwidth: size,
	maxheight: size,
});

/** The reply: a rich embed. */
export const oembedReply = z.strictObject({
	version: z.literal("1.0"),
	type: z.literal("rich"),
	title: z.string(),
	provider_name: z.string(),
	provider_url: z.url(),
	/** Seconds. */
	cache_age: z.int().min(0),
	/** CSS pixels. */
	width: z.int().min(1),
	height: z.int().min(1),
	html: z.string(),
});
export type OembedReply = z.output<typeof oembedReply>;
