import { type Context, Hono } from "hono";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { type AnswersBody, answersBody } from "../../contract/answers.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { limits, PROTOCOL } from "../../contract/wire.ts";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../env.ts";
import { toFailure } from "../failure.ts";
import { built } from "../pages/built.ts";
import { Demo } from "../pages/demo/Demo.tsx";
import { ErrorPage } from "../pages/ErrorPage.tsx";
import { frameDocument } from "../pages/frame/frameDocument.tsx";
import { framePolicy } from "../pages/frame/framePolicy.ts";
import { attemptAt, chosenOption, type State, textIn } from "../pages/reader/attempt.ts";
import { readResponses } from "../pages/reader/fields.ts";
import { ReaderPage } from "../pages/reader/ReaderPage.tsx";
import { StatsPage } from "../pages/stats/StatsPage.tsx";
import { findTarget } from "./answers.ts";
import { limitAddress } from "./limitAddress.ts";
import { parse, readForm } from "./readBody.ts";
import { reportFor } from "./stats.ts";
import { takeAnswers } from "./takeAnswers.ts";

const DEMO_QUIZ = "kursk-engineers";

/** With what an isolate believes for ten seconds this keeps a withdrawn quiz from readers within a minute. */
const BRIEFLY = "public, max-age=30";

/** Our pages run our own script, talk to our own server and frame nothing; only heights are set inline. */
const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"base-uri 'none'",
	"form-action 'self'",
].join("; ");

function answerPage(c: Context<App>, page: VNode, cacheControl: string): Response {
	c.header("cache-control", cacheControl);
	c.header("content-security-policy", policy);
	c.header("referrer-policy", "strict-origin-when-cross-origin");
	return c.html(`<!doctype html>${renderToString(page)}`);
}

export const pages = new Hono<App>();

/** People get a page that says what is wrong, with the status that machines read. */
pages.onError((error, c) => {
	const failure = toFailure(error);
	for (const [name, value] of Object.entries(failure.headers)) c.header(name, value);
	c.status(failure.status);
	return answerPage(c, <ErrorPage message={failure.message} />, "no-store");
});

pages.get("/", async (c) => {
	const { quiz } = await catalog.current(c.env.DB, DEMO_QUIZ, { now: Date.now() });
	return answerPage(c, <Demo quiz={quiz} origin={new URL(c.req.url).origin} built={await built(c.env)} />, BRIEFLY);
});

/** Never from a cache: the page holds an attempt's id, and no two readers may share one. */
const OWN_COPY = "private, no-cache";

function readerPage(c: Context<App>, published: PublishedQuiz, state: State): Response {
	const { language } = published.quiz;
	const text = textIn(language, language);
	const { origin, search } = new URL(c.req.url);
	const chosen = chosenOption(search, state);
	return answerPage(c, <ReaderPage {...{ published, state, text, origin, chosen }} />, OWN_COPY);
}

pages.get("/quizzes/:id", async (c) => {
	const { quiz, revision, epoch } = await catalog.current(c.env.DB, c.req.param("id"), { now: Date.now() });
	const published = { quiz, revision, epoch: epoch.epoch };
	return readerPage(c, published, attemptAt(published));
});

/** Which attempt at which revision a form says it is; its responses come once the revision is known. */
function formHead(form: URLSearchParams, lang: string): AnswersBody {
	return parse(answersBody, {
		protocol: PROTOCOL,
		revision: Number(form.get("revision")),
		epoch: Number(form.get("epoch")),
		attempt: form.get("attempt"),
		embed: "page",
		lang,
		answers: {},
		done: false,
	});
}

pages.post("/quizzes/:id", async (c) => {
	await limitAddress(c.req.raw, c.env);
	const id = c.req.param("id");
	const form = await readForm(c.req.raw, limits.answersBody);
	const current = await catalog.current(c.env.DB, id, { now: Date.now() });
	const head = formHead(form, current.quiz.language);
	const target = await findTarget(c.env, id, head);
	const { revision, epoch } = target;
	const published = { quiz: revision.quiz, revision: revision.revision, epoch: epoch.epoch };
	const fresh = attemptAt(published, head.attempt);
	const answers = readResponses(revision.quiz, form);
	const given = Object.keys(answers).length;
	let learnt: { tally?: PublicTally } = {};
	if (given > 0) {
		const body = { ...head, answers, done: given === fresh.asked.length };
		learnt = { tally: (await takeAnswers(c, target, body)).tally };
	}
	const state: State = { ...fresh, ...learnt, answers, nudged: given < fresh.asked.length };
	return readerPage(c, published, state);
});

pages.get("/embed/:id", async (c) => {
	const { quiz, revision, epoch, written } = await catalog.current(c.env.DB, c.req.param("id"), { now: Date.now() });
	const files = await built(c.env);
	const wanted = c.req.query("theme");
	c.header("cache-control", BRIEFLY);
	c.header("content-security-policy", framePolicy(files, quiz.hosts));
	c.header("referrer-policy", "strict-origin-when-cross-origin");
	return c.html(
		frameDocument({
			published: { quiz, revision, epoch: epoch.epoch, written },
			built: files,
			lang: c.req.query("lang"),
			theme: wanted === "dark" || wanted === "light" ? wanted : undefined,
		}),
	);
});

pages.get("/stats/:id", async (c) => {
	const report = await reportFor(c.env, c.req.param("id"), "public");
	return answerPage(c, <StatsPage report={report} />, "no-cache");
});
