import { done, json, operation, path, shape, withId } from "./describe.ts";
import {
	auditTrail,
	linkReply,
	linkRequest,
	revocationReply,
	tokenList,
	tokenReply,
	tokenRequest,
} from "./newsroom.ts";
import { routes, scopes } from "./wire.ts";

/** The API for tokens, the audit trail and links to the newsroom, for OpenAPI. */
export const accessPaths = {
	[routes.tokens]: {
		get: operation({
			who: [],
			summary: "Lists every token, newest first",
			replies: done("the list", json(tokenList)),
		}),
		post: operation({
			who: [],
			summary: "Makes a token; it is shown only once",
			body: { "application/json": { schema: shape(tokenRequest, "input") } },
			replies: { "201": { description: "the token", content: json(tokenReply) } },
		}),
	},
	[path(routes.token)]: withId({
		delete: operation({
			who: [],
			summary: "Revokes a token at once",
			replies: done("the token is revoked", json(revocationReply)),
		}),
	}),
	[routes.audit]: {
		get: operation({
			who: [],
			summary: "Lists who changed what and when, a hundred entries, newest first",
			parameters: [
				{ name: "subject", in: "query", schema: { type: "string" } },
				{ name: "before", in: "query", schema: { type: "integer", minimum: 1 } },
			],
			replies: done("the trail", json(auditTrail)),
		}),
	},
	[routes.links]: {
		post: operation({
			who: scopes,
			summary: "Makes a link that opens a page of the newsroom in a browser, once, within ten minutes",
			body: json(linkRequest),
			replies: { "201": { description: "the link", content: json(linkReply) } },
		}),
	},
};
