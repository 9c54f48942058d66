import { z } from "zod";
import { errorBody } from "./describe.ts";

/** The reply of `GET /health`. */
export const healthReply = z.strictObject({ ok: z.literal(true) });

/** The path of the deep check. It is not in `routes`, because readers' pages do not need it. */
export const HEALTH_ROUTE = "/api/health";

/** The parts that the deep check tests, in the order of its reply. */
export const healthParts = [
	"settings",
	"migrations",
	"catalog read",
	"catalog write",
	"log write",
	"log read",
	"assets",
	/** The shards of one quiz, if the request names it. */
	"quiz",
] as const;
export type HealthPart = (typeof healthParts)[number];

/**
 * The reply of `GET /api/health`: 200 if every part works, otherwise 503 with an error that names the parts that do
 * not.
 */
export const healthCheck = z.strictObject({
	ok: z.boolean(),
	parts: z.array(
		z.strictObject({
			/** One of `healthParts`, or a part of a newer release. */
			part: z.string(),
			ok: z.boolean(),
			/** The duration in milliseconds. */
			ms: z.int().min(0),
			/** What is wrong with the part. */
			message: z.string().optional(),
		}),
	),
	error: errorBody.shape.error.optional(),
});
export type HealthCheck = z.output<typeof healthCheck>;
