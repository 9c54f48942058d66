import { done, json, operation, path, withId } from "./describe.ts";
import { embedCodes } from "./embedCodes.ts";
import { overview, overviewQuery } from "./overview.ts";
import { queryParameters } from "./queryParameters.ts";
import { figuresQuery, quizFigures } from "./quizFigures.ts";
import { routes, scopes } from "./wire.ts";

/** A month's figures as CSV. */
const downloadOf = (summary: string) =>
	operation({
		who: scopes,
		summary,
		parameters: queryParameters(overviewQuery),
		replies: done("RFC 4180", { "text/csv": { schema: { type: "string" } } }),
	});

/** What the newsroom's pages ask for besides, as OpenAPI describes it. */
export const newsroomPaths = {
	[routes.overview]: {
		get: operation({
			who: scopes,
			summary: "Figures over all quizzes in a month, from what shards and reports last said",
			parameters: queryParameters(overviewQuery),
			replies: done("readers, worst understood questions, alerts", json(overview)),
		}),
	},
	[routes.overviewQuizzes]: { get: downloadOf("Every quiz with readers in a month, a row each") },
	[routes.overviewQuestions]: { get: downloadOf("The worst understood questions of a month, up to 5,000, a row each") },
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
