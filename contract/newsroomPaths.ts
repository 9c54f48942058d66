import { done, json, operation, path, withId } from "./describe.ts";
import { embedCodes } from "./embedCodes.ts";
import { overview, overviewQuery } from "./overview.ts";
import { queryParameters } from "./queryParameters.ts";
import { figuresQuery, quizFigures } from "./quizFigures.ts";
import { storyReply, storyRequest } from "./story.ts";
import { routes, scopes } from "./wire.ts";

/** A month's figures as CSV. */
const downloadOf = (summary: string) =>
	operation({
		who: scopes,
		summary,
		parameters: queryParameters(overviewQuery),
		replies: done("CSV (RFC 4180)", { "text/csv": { schema: { type: "string" } } }),
	});

/** Further addresses for the newsroom's pages, for OpenAPI. */
export const newsroomPaths = {
	[routes.overview]: {
		get: operation({
			who: scopes,
			summary: "Gets the figures of a month over all quizzes, as they were last counted",
			parameters: queryParameters(overviewQuery),
			replies: done("readers, the worst understood questions, and alerts", json(overview)),
		}),
	},
	[routes.overviewQuizzes]: { get: downloadOf("Gets every quiz that had readers in a month, one in each row") },
	[routes.overviewQuestions]: {
		get: downloadOf("Gets the worst understood questions of a month, up to 5,000, one in each row"),
	},
	[routes.figures]: {
		get: operation({
			who: scopes,
			summary: "Gets the figures of some quizzes for a list, as they were last counted",
			parameters: queryParameters(figuresQuery),
			replies: done("the figures of each quiz that exists", json(quizFigures)),
		}),
	},
	[routes.story]: {
		post: operation({
			who: ["writer", "author"],
			summary: "Fetches a web page as its site sends it, so that the editor can read the story in it",
			body: json(storyRequest),
			replies: done("the page", json(storyReply)),
		}),
	},
	[path(routes.embedCodes)]: withId({
		get: operation({
			who: scopes,
			summary: "Gets the codes to paste into a story, by where they go",
			parameters: [
				{ name: "theme", in: "query", schema: { type: "string", enum: ["light", "dark"] } },
				{ name: "lang", in: "query", schema: { type: "string" } },
				{ name: "mode", in: "query", schema: { type: "string", enum: ["quiz", "explainer"] } },
			],
			replies: done("the codes", json(embedCodes)),
		}),
	}),
};
