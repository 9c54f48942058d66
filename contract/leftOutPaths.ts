import { done, json, operation, path, shape, withId } from "./describe.ts";
import { leaveOutRequest, leftOutList, leftOutReply } from "./leftOut.ts";
import { routes, scopes } from "./wire.ts";

/** The API for leaving attempts out of the figures, for OpenAPI. */
export const leftOutPaths = {
	[path(routes.leftOut)]: withId({
		get: operation({
			who: scopes,
			summary: "Lists the rules that leave attempts out of the figures",
			replies: done("oldest first", json(leftOutList)),
		}),
		post: operation({
			who: [],
			summary:
				"Adds a rule that leaves attempts out of the figures, by hours, host and kind of embed. It also covers attempts that come later. A dry run says which figures would change",
			body: { "application/json": { schema: shape(leaveOutRequest, "input") } },
			replies: done("which figures changed", json(leftOutReply)),
		}),
	}),
	[`${path(routes.leftOut)}/{rule}`]: withId({
		delete: operation({
			who: [],
			summary: "Removes a rule: its attempts count again",
			parameters: [{ name: "rule", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
			replies: done("which figures changed", json(leftOutReply)),
		}),
	}),
};
