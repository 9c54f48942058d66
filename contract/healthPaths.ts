import { done, json, operation } from "./describe.ts";
import { HEALTH_ROUTE, healthCheck, healthReply } from "./health.ts";
import { scopes } from "./wire.ts";

/** Whether a deployment is well, as OpenAPI describes it. */
export const healthPaths = {
	[HEALTH_ROUTE]: {
		get: operation({
			who: scopes,
			summary: "Whether settings, catalog, answer log and assets are well, each tried",
			parameters: [{ name: "quiz", in: "query", schema: { type: "string" } }],
			replies: {
				...done("all are, and how long each took", json(healthCheck)),
				"503": { description: "those that are not, and why", content: json(healthCheck) },
			},
		}),
	},
	"/health": {
		get: operation({ summary: "Whether the Worker answers", replies: done("it does", json(healthReply)) }),
	},
} as const;
