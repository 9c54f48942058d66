import { Hono } from "hono";
import { routes } from "../contract/wire.ts";
import type { App } from "./http/context.ts";
import { toFailure } from "./http/failure.ts";
import { faultContextOf } from "./http/faultContext.ts";
import { onlyMethods } from "./http/onlyMethods.ts";
import { privateReplies } from "./http/privateReplies.ts";
import { readersHeaders } from "./http/readersHeaders.ts";
import { answers } from "./routes/answers.ts";
import { archive } from "./routes/archive.ts";
import { audit } from "./routes/audit.ts";
import { card } from "./routes/card.ts";
import { drafts } from "./routes/drafts.ts";
import { embedCodes } from "./routes/embedCodes.ts";
import { figures } from "./routes/figures.ts";
import { frames } from "./routes/frames.ts";
import { health } from "./routes/health.ts";
import { home } from "./routes/home.tsx";
import { leftOut } from "./routes/leftOut.ts";
import { entrance, links } from "./routes/newsroom.tsx";
import { newsroomApi } from "./routes/newsroomApi.ts";
import { respondNotFound } from "./routes/notFound.ts";
import { oembed } from "./routes/oembed.ts";
import { preview } from "./routes/preview.tsx";
import { quizzes } from "./routes/quizzes.ts";
import { rawLog } from "./routes/rawLog.ts";
import { readerPage } from "./routes/readerPage.tsx";
import { figuresPage, stats, statsPage } from "./routes/stats.tsx";
import { tokens } from "./routes/tokens.ts";

/** The whole Worker: what every answer carries, the resources, and the one exit for failures. */
export const app = new Hono<App>();

app.use(readersHeaders);
app.use(privateReplies);
app.get("/health", (c) => c.json({ ok: true }));
app.route("/api/quizzes", answers);
app.route("/api/quizzes", rawLog);
app.route("/api/quizzes", stats);
app.route("/api/quizzes", leftOut);
app.route("/api/quizzes", drafts);
app.route("/api/quizzes", embedCodes);
app.route("/api/quizzes", archive);
app.route("/api/quizzes", quizzes);
app.route(routes.links, links);
app.route(routes.tokens, tokens);
app.route(routes.audit, audit);
app.route(routes.figures, figures);
app.route("/", health);
app.route("/", card);
app.route("/", newsroomApi);
app.route("/newsroom/quizzes", figuresPage);
app.route("/newsroom/quizzes", preview);
app.route("/", entrance);
app.route("/", frames);
app.route("/", oembed);
app.route("/", home);
app.route("/quizzes", readerPage);
app.route("/stats", statsPage);
app.use(onlyMethods(app));

app.notFound(respondNotFound);

app.onError((error, c) => {
	const failure = toFailure(error, faultContextOf(c));
	for (const [name, value] of Object.entries(failure.headers)) c.header(name, value);
	c.header("cache-control", "no-store");
	return c.json(failure.body, failure.status);
});
