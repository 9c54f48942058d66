import { expect, it } from "vitest";
import { errorBody } from "../../../contract/describe.ts";
import { call } from "../lib/call.ts";

it.each([
	["/quiz/health", true],
	["/a/b/embed.js", true],
	["/readback/api/quizzes/some", true],
	["/quiz/embed/some", true],
	["/no-such", false],
	["/api/no-such", false],
	["/stats/", false],
])("a request for %s is told that Readback needs its own host name: %s", async (path, isTold) => {
	const response = await call(path);
	expect(response.status).toBe(404);
	const { message } = errorBody.parse(await response.json()).error;
	expect(message.includes("host name of its own")).toBe(isTold);
});
