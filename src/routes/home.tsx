import { Hono } from "hono";
import { DEMO_QUIZ } from "../../contract/wire.ts";
import { catalog } from "../catalog/catalog.ts";
import { findFirst, findShown } from "../catalog/firstQuiz.ts";
import { READER_CACHE_CONTROL } from "../http/cacheControl.ts";
import type { App } from "../http/context.ts";
import { built } from "../pages/built.ts";
import { Demo } from "../pages/demo/Demo.tsx";
import { Week } from "../pages/demo/Week.tsx";
import { WEEK_PATH } from "../pages/demo/weekStories.ts";
import { IntroPage } from "../pages/IntroPage.tsx";
import { respondPage } from "../pages/respondPage.tsx";
import { respondReaderFault } from "../pages/respondReaderFault.tsx";

/** The other quiz that ships with Readback. The demo links to it if it is published. */
const SECOND_QUIZ = "muehlensteg";
/** The quiz about several stories that ships with Readback, and the fact check beside it. */
const WEEK_QUIZ = "port-ellery-week";
const CHECK_QUIZ = "port-ellery-check";

export const home = new Hono<App>();

home.onError(respondReaderFault);

/** The demo article with its quiz. Without that quiz, an introduction with the first published quiz. */
home.get("/", async (c) => {
	const now = Date.now();
	const { origin } = new URL(c.req.url);
	const demo = await findShown(c.env.DB, DEMO_QUIZ, now);
	if (demo) {
		const others = [SECOND_QUIZ, WEEK_QUIZ].map((id) => findShown(c.env.DB, id, now));
		const [files, second, week] = await Promise.all([built(c.env), ...others]);
		const page = <Demo quiz={demo.quiz} origin={origin} built={files} second={second?.quiz} week={week?.quiz} />;
		return respondPage(c, page, READER_CACHE_CONTROL);
	}
	const first = await findFirst(c.env.DB, now);
	const shown = first === null ? null : await findShown(c.env.DB, first, now);
	return respondPage(c, <IntroPage quiz={shown?.quiz} origin={origin} />, "no-store");
});

/** The demo's quiz of the week. 404 if it is not published. */
home.get(WEEK_PATH, async (c) => {
	const now = Date.now();
	const { quiz } = await catalog.current(c.env.DB, WEEK_QUIZ, { now });
	const check = await findShown(c.env.DB, CHECK_QUIZ, now);
	return respondPage(c, <Week quiz={quiz} check={check?.quiz} />, READER_CACHE_CONTROL);
});
