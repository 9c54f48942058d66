import { z } from "zod";
import { errorBody } from "./describe.ts";

/** What `GET /health` replies. */
export const healthReply = z.strictObject({ ok: z.literal(true) });

/** Where the deep check is; not among the routes that readers' pages carry. */
export const HEALTH_ROUTE = "/api/health";

/** What the deep check looks at, in the order of its answer. */
export const healthParts = [
	"settings",
	"migrations",
	"catalog read",
	"catalog write",
	"log write",
	"log read",
	"assets",
	/** The shards of one quiz, where it was asked for. */
	"quiz",
] as const;
export type HealthPart = (typeof healthParts)[number];

/** What `GET /api/health` replies: with 200 when every part is well, else with 503 and the error that names those that are not. */
export const healthCheck = z.strictObject({
	ok: z.boolean(),
	parts: z.array(
		z.strictObject({
			/** One of `healthParts`, or of a newer release. */
			part: z.string(),
			ok: z.boolean(),
			/** Milliseconds that it took. */
			ms: z.int().min(0),
			/** What is wrong with it. */
			message: z.string().optional(),
		}),
	),
	error: errorBody.shape.error.optional(),
});
export type HealthCheck = z.output<typeof healthCheck>;
