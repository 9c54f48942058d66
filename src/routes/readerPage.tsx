import { type Context, Hono } from "hono";
import { type AnswersBody, answersBody } from "../../contract/answers.ts";
import { type PublicTally, publicTally } from "../../contract/publicTally.ts";
import type { PublishedQuiz } from "../../contract/quiz.ts";
import { readJson } from "../../contract/readJson.ts";
import { limits, PROTOCOL, routes } from "../../contract/wire.ts";
import { openDraft } from "../auth/openDraft.ts";
import { catalog } from "../catalog/catalog.ts";
import type { App } from "../http/context.ts";
import { limitAddress } from "../http/limitAddress.ts";
import { parse, readForm } from "../http/readBody.ts";
import { refuseOtherHosts } from "../http/senderHost.ts";
import { sendingOf } from "../http/sending.ts";
import { findTarget } from "../log/findTarget.ts";
import { takeAnswers } from "../log/takeAnswers.ts";
import { sharedOn } from "../pages/card/scores.ts";
import { DraftPage } from "../pages/DraftPage.tsx";
import { attemptAt, chosenOption, type State, textIn } from "../pages/reader/attempt.ts";
import { readResponses, typedIn } from "../pages/reader/fields.ts";
import { ReaderPage } from "../pages/reader/ReaderPage.tsx";
import { respondPage } from "../pages/respondPage.tsx";
import { drawsCards } from "../platform/settings.ts";
import { respondQuizFault } from "./quizFault.ts";

/** The page contains an attempt's id, which two readers must not share. So it is never cached. */
const OWN_COPY = "private, no-cache";

/** Our own pages are in the quiz's language. */
const textOf = ({ quiz }: PublishedQuiz) => textIn(quiz.language, quiz.language);

/** The address of the share picture for the quiz, or for the result in the address. */
function cardFor(c: Context<App>, { quiz }: PublishedQuiz): string | undefined {
	if (!drawsCards(c.env)) return undefined;
	const { score, squares } = c.req.query();
	if (score === undefined || !sharedOn(quiz, score, squares)) return routes.card(quiz.id);
	return `${routes.card(quiz.id)}?${new URLSearchParams({ score, ...(squares !== undefined && { squares }) })}`;
}

type Shown = { state: State; typed?: { [question: string]: string } };

function respondQuiz(c: Context<App>, published: PublishedQuiz, { state, typed }: Shown): Response {
	const text = textOf(published);
	const { origin, search } = new URL(c.req.url);
	const chosen = chosenOption(search, state);
	return respondPage(
		c,
		<ReaderPage {...{ published, state, text, origin, chosen, typed }} card={cardFor(c, published)} />,
		OWN_COPY,
		published.guard,
	);
}

/** A quiz's draft, for everyone who has its link. Search engines may not index it. */
async function respondDraft(c: Context<App>, id: string, code: string): Promise<Response> {
	const { published, expires } = await openDraft(c, id, code);
	c.header("x-robots-tag", "noindex");
	return respondPage(c, <DraftPage quiz={published.quiz} code={code} expires={new Date(expires)} />, "no-store");
}

export const readerPage = new Hono<App>();

readerPage.onError(respondQuizFault);

readerPage.get("/:id", async (c) => {
	const draft = c.req.query("draft");
	if (draft !== undefined) return respondDraft(c, c.req.param("id"), draft);
	const { quiz, revision, epoch, guard } = await catalog.current(c.env.DB, c.req.param("id"), { now: Date.now() });
	const published = { quiz, revision, epoch: epoch.epoch, ...(guard && { guard }) };
	return respondQuiz(c, published, { state: attemptAt(published) });
});

/** The attempt and revision that a form names. The responses are read once the revision is known. */
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

readerPage.post("/:id", async (c) => {
	await limitAddress(c.req.raw, c.env);
	const id = c.req.param("id");
	const form = await readForm(c.req.raw, limits.formBody);
	const current = await catalog.current(c.env.DB, id, { now: Date.now() });
	refuseOtherHosts(c, current.quiz.hosts);
	const head = formHead(form, current.quiz.language);
	const target = await findTarget(c.env, id, head);
	const { revision, epoch } = target;
	const published = { quiz: revision.quiz, revision: revision.revision, epoch: epoch.epoch };
	const fresh = attemptAt(published, head.attempt);
	const answers = readResponses(revision.quiz, form, textOf(published).numbers);
	const given = Object.keys(answers).length;
	let learnt: { tally?: PublicTally } = {};
	if (given > 0) {
		const body = { ...head, answers, done: given === fresh.asked.length };
		const { tally } = await takeAnswers(c.env, target, body, sendingOf(c, { isPlainForm: true }));
		learnt = { tally: readJson(publicTally, tally) };
	}
	const state: State = { ...fresh, ...learnt, answers, nudged: given < fresh.asked.length };
	return respondQuiz(c, published, { state, typed: typedIn(revision.quiz, form) });
});
