import { Hono } from "hono";
import { DEMO_QUIZ } from "../../contract/wire.ts";
import { findFirst, findShown } from "../catalog/firstQuiz.ts";
import { READER_CACHE_CONTROL } from "../http/cacheControl.ts";
import type { App } from "../http/context.ts";
import { built } from "../pages/built.ts";
import { Demo } from "../pages/demo/Demo.tsx";
import { IntroPage } from "../pages/IntroPage.tsx";
import { respondPage } from "../pages/respondPage.tsx";
import { respondReaderFault } from "../pages/respondReaderFault.tsx";

/** The other quiz that ships with Readback; the demo leads to it where it is published. */
const SECOND_QUIZ = "muehlensteg";

export const home = new Hono<App>();

home.onError(respondReaderFault);

/** The demo article with its quiz; without that quiz an introduction, with the first quiz that there is to try. */
home.get("/", async (c) => {
	const now = Date.now();
	const { origin } = new URL(c.req.url);
	const demo = await findShown(c.env.DB, DEMO_QUIZ, now);
	if (demo) {
		const [files, second] = await Promise.all([built(c.env), findShown(c.env.DB, SECOND_QUIZ, now)]);
		const page = <Demo quiz={demo.quiz} origin={origin} built={files} second={second?.quiz} />;
		return respondPage(c, page, READER_CACHE_CONTROL);
	}
	const first = await findFirst(c.env.DB, now);
	const shown = first === null ? null : await findShown(c.env.DB, first, now);
	return respondPage(c, <IntroPage quiz={shown?.quiz} origin={origin} />, "no-store");
});
