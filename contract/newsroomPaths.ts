import { done, json, operation, path, withId } from "./describe.ts";
import { embedCodes } from "./embedCodes.ts";
import { queryParameters } from "./queryParameters.ts";
import { figuresQuery, quizFigures } from "./quizFigures.ts";
import { routes, scopes } from "./wire.ts";

/** What the newsroom's pages ask for besides, as OpenAPI describes it. */
export const newsroomPaths = {
	[routes.figures]: {
		get: operation({
			who: scopes,
			summary: "Figures of some quizzes as a list shows them, from what shards and reports last said",
			parameters: queryParameters(figuresQuery),
			replies: done("those of each quiz that there is", json(quizFigures)),
		}),
	},
	[path(routes.embedCodes)]: withId({
		get: operation({
			who: scopes,
			summary: "What to paste into a story, by where it goes",
			parameters: [
				{ name: "theme", in: "query", schema: { type: "string", enum: ["light", "dark"] } },
				{ name: "lang", in: "query", schema: { type: "string" } },
				{ name: "mode", in: "query", schema: { type: "string", enum: ["quiz", "explainer"] } },
			],
			replies: done("the codes", json(embedCodes)),
		}),
	}),
};
