import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { quizId } from "../../contract/text.ts";
import type { FaultContext } from "../platform/logFault.ts";
import type { App } from "./context.ts";

/** What a request is about, for the log: its route's pattern and its quiz, and nothing else that it says. */
export function faultContextOf(c: Context<App>): FaultContext {
	const route = matchedRoutes(c)
		.map(({ path }) => path)
		.findLast((path) => !path.includes("*"));
	const quiz = quizId.safeParse(c.req.param("id"));
	return {
		...(route !== undefined && { route: `${c.req.method} ${route}` }),
		...(quiz.success && { quiz: quiz.data }),
	};
}
