import { Hono } from "hono";
import { catalog } from "../catalog/catalog.ts";
import { BRIEFLY } from "../http/cacheControl.ts";
import type { App } from "../http/context.ts";
import { built } from "../pages/built.ts";
import { Demo } from "../pages/demo/Demo.tsx";
import { answerFault, answerPage } from "../pages/respondPage.tsx";

const DEMO_QUIZ = "kursk-engineers";

/** The demo: an article with its quiz. */
export const home = new Hono<App>();

home.onError(answerFault);

home.get("/", async (c) => {
	const { quiz } = await catalog.current(c.env.DB, DEMO_QUIZ, { now: Date.now() });
	return answerPage(c, <Demo quiz={quiz} origin={new URL(c.req.url).origin} built={await built(c.env)} />, BRIEFLY);
});
