import { type Context, Hono } from "hono";
import { type AnswersBody, answersBody } from "../../contract/answers.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { limits, PROTOCOL, type Scope, scopes } from "../../contract/wire.ts";
import { authorize, claimsNewsroom } from "../auth/allow.ts";
import { may, type Principal } from "../auth/principal.ts";
import { sessionOf } from "../auth/session.ts";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../env.ts";
import { BRIEFLY } from "../http/cacheControl.ts";
import { Failure } from "../http/failure.ts";
import { limitAddress } from "../http/limitAddress.ts";
import { parse, readForm } from "../http/readBody.ts";
import { takeAnswers } from "../log/takeAnswers.ts";
import { built } from "../pages/built.ts";
import { Demo } from "../pages/demo/Demo.tsx";
import { attemptAt, chosenOption, type State, textIn } from "../pages/reader/attempt.ts";
import { readResponses } from "../pages/reader/fields.ts";
import { ReaderPage } from "../pages/reader/ReaderPage.tsx";
import { answerFault, answerPage } from "../pages/respondPage.tsx";
import { StatsPage } from "../pages/stats/StatsPage.tsx";
import { drawsCards } from "../platform/settings.ts";
import { findTarget } from "./answers.ts";
import { answerLog } from "./log.ts";
import { answerDraft } from "./respondDraft.tsx";
import { answerReport, reportFor } from "./stats.ts";

const DEMO_QUIZ = "kursk-engineers";

export const pages = new Hono<App>();

pages.onError(answerFault);

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
	return answerPage(
		c,
		<ReaderPage {...{ published, state, text, origin, chosen }} hasCard={drawsCards(c.env)} />,
		OWN_COPY,
		published.guard,
	);
}

pages.get("/quizzes/:id", async (c) => {
	const draft = c.req.query("draft");
	if (draft !== undefined) return answerDraft(c, c.req.param("id"), draft);
	const { quiz, revision, epoch, guard } = await catalog.current(c.env.DB, c.req.param("id"), { now: Date.now() });
	const published = { quiz, revision, epoch: epoch.epoch, ...(guard && { guard }) };
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
	const form = await readForm(c.req.raw, limits.formBody);
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

/** Who of the newsroom looks at a page: whom Access lets in, or whose browser a link has let in. */
async function visitorOf(c: Context<App>): Promise<Principal | undefined> {
	if (claimsNewsroom(c.req.raw)) return authorize(c.req.raw, c.env, scopes);
	return sessionOf(c.req.raw, c.env, Date.now());
}

pages.get("/stats/:id", async (c) => {
	const visitor = await visitorOf(c);
	const report = await reportFor(c.env, c.req.param("id"), visitor ? "full" : "public");
	const hasLog = visitor !== undefined && may(visitor, LOG);
	return answerPage(c, <StatsPage report={report} hasLog={hasLog} />, visitor ? "private, no-store" : "no-cache");
});

const LOG: Scope[] = ["analyst"];

/** What the page of figures offers to download, to whoever may see it all there. */
for (const [name, needed, answer] of [
	["report.json", scopes, answerReport.bind(null, "json")],
	["report.csv", scopes, answerReport.bind(null, "csv")],
	["answers.ndjson", LOG, answerLog],
] as const) {
	pages.get(`/stats/:id/${name}`, async (c) => {
		const visitor = await visitorOf(c);
		if (!visitor) throw new Failure("unauthorized", "open the page of figures by a link from the newsroom first");
		if (!may(visitor, needed)) throw new Failure("forbidden", "single attempts are for analysts");
		return answer(c, c.req.param("id") ?? "", "full");
	});
}
