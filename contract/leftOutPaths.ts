import { done, json, operation, path, shape, withId } from "./describe.ts";
import { leaveOutRequest, leftOutList, leftOutReply } from "./leftOut.ts";
import { routes, scopes } from "./wire.ts";

/** Addresses by which attempts are left out of the figures, as OpenAPI describes them. */
export const leftOutPaths = {
	[path(routes.leftOut)]: withId({
		get: operation({
			who: scopes,
			summary: "Rules by which attempts are left out of the figures",
			replies: done("oldest first", json(leftOutList)),
		}),
		post: operation({
			who: [],
			summary:
				"Leaves attempts out of the figures while they are kept, by hours, host and way of embedding, and those that come later; a dry run says what would move",
			body: { "application/json": { schema: shape(leaveOutRequest, "input") } },
			replies: done("what moved", json(leftOutReply)),
		}),
	}),
	[`${path(routes.leftOut)}/{rule}`]: withId({
		delete: operation({
			who: [],
			summary: "Counts the attempts of a rule again",
			parameters: [{ name: "rule", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
			replies: done("what moved", json(leftOutReply)),
		}),
	}),
};
