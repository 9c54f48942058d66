import { done, json, operation } from "./describe.ts";
import { HEALTH_ROUTE, healthCheck, healthReply } from "./health.ts";
import { scopes } from "./wire.ts";

/** The health checks, for OpenAPI. */
export const healthPaths = {
	[HEALTH_ROUTE]: {
		get: operation({
			who: scopes,
			summary: "Tries settings, catalog, answer log and assets, and says whether each works",
			parameters: [{ name: "quiz", in: "query", schema: { type: "string" } }],
			replies: {
				...done("all of them work; how long each took", json(healthCheck)),
				"503": { description: "which of them do not work, and why", content: json(healthCheck) },
			},
		}),
	},
	"/health": {
		get: operation({ summary: "Says whether the Worker answers", replies: done("it answers", json(healthReply)) }),
	},
} as const;
