import { Hono, type MiddlewareHandler } from "hono";
import { z } from "zod";
import { type DocumentReply, deletionRequest, type RevisionList } from "../../contract/newsroom.ts";
import { publishQuery } from "../../contract/publish.ts";
import { listQuery, type QuizListing } from "../../contract/quizList.ts";
import { jsonText } from "../../contract/readJson.ts";
import { limits, scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { openDraft } from "../auth/openDraft.ts";
import { findPublishers } from "../catalog/audit.ts";
import { catalog } from "../catalog/catalog.ts";
import { listPage } from "../catalog/list/listPage.ts";
import { publish } from "../catalog/publish.ts";
import { representationOf } from "../catalog/published.ts";
import { findDocument, findQuiz, setGuard, setWithdrawn } from "../catalog/store.ts";
import { changeBy } from "../http/changeBy.ts";
import { checkFormat } from "../http/checkFormat.ts";
import { respondOnce, respondWith } from "../http/conditionalResponse.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { followLater } from "../http/followLater.ts";
import { expectedNumber } from "../http/precondition.ts";
import { parse, readJsonBody } from "../http/readBody.ts";
import { limitReaders } from "../http/readersHeaders.ts";
import { readQuiz } from "../http/readQuiz.ts";
import { deleteQuiz } from "../log/deleteQuiz.ts";

const revisionNumber = z.coerce.number().int().min(1);

export const quizzes = new Hono<App>();

/**
 * After a change to a quiz, this isolate reads it anew. Other isolates do so within ten seconds. The list of quizzes
 * follows.
 */
const forgetAfter: MiddlewareHandler<App> = async function forgetAfter(c, next) {
	await next();
	catalog.forget(c.req.param("id") ?? "");
	followLater(c);
};

/** The address of the next page: the same request with another start. */
function nextPage(url: string, next: string): string {
	const { pathname, searchParams } = new URL(url);
	searchParams.set("after", next);
	return `<${pathname}?${searchParams}>; rel="next"`;
}

quizzes.get("/", allow(...scopes), async (c) => {
	const { list, next } = await listPage(c.env.DB, parse(listQuery, c.req.query()));
	if (next !== undefined) c.header("link", nextPage(c.req.url, next));
	return c.json(list satisfies QuizListing[]);
});

quizzes.get("/:id/document", allow(...scopes), async (c) => {
	const id = c.req.param("id");
	const row = await findQuiz(c.env.DB, id);
	if (!row || row.deleted) throw new Failure("not_found", "there is no such quiz");
	const asked = c.req.query("revision");
	const number = asked === undefined ? row.revision : revisionNumber.safeParse(asked).data;
	const text = number === undefined ? null : await findDocument(c.env.DB, id, number);
	if (number === undefined || text === null) {
		throw new Failure("not_found", `this quiz has no such revision; ${row.revision} is the newest`);
	}
	// If the stored text is not JSON, return it as text, so that the person who repairs it can see it.
	const document = jsonText(z.unknown()).safeParse(text).data ?? text;
	c.header("etag", `"${number}"`);
	return c.json({ revision: number, document } satisfies DocumentReply);
});

quizzes.get("/:id/revisions", allow(...scopes), async (c) => {
	const history = await catalog.history(c.env.DB, c.req.param("id"));
	if (history.length === 0) throw new Failure("not_found", "there is no such quiz");
	const publishers = await findPublishers(c.env.DB, c.req.param("id"));
	const list = history.map(({ revision, publishedAt, changed }) => {
		const by = publishers.get(revision);
		return { revision, publishedAt, ...(by !== undefined && { by }), changed: changed ?? [] };
	});
	return c.json(list satisfies RevisionList);
});

quizzes.get("/:id", async (c) => {
	const id = c.req.param("id");
	const draft = c.req.query("draft");
	if (draft !== undefined) return respondOnce(c, JSON.stringify((await openDraft(c, id, draft)).published));
	const current = await catalog.current(c.env.DB, id, { now: Date.now() });
	limitReaders(c, current.quiz.hosts);
	const asked = c.req.query("revision");
	if (asked === undefined) checkFormat(c.req.query("format"), current.quiz);
	if (asked === undefined) return respondWith(c, current.representation, { "cache-control": "public, max-age=30" });
	const number = revisionNumber.safeParse(asked);
	const revision = number.success ? await catalog.revision(c.env.DB, id, number.data) : null;
	if (!revision) throw new Failure("not_found", "this quiz has no such revision");
	checkFormat(c.req.query("format"), revision.quiz);
	return respondWith(c, await representationOf(revision), { "cache-control": "public, max-age=31536000, immutable" });
});

quizzes.put("/:id", allow("author"), forgetAfter, async (c) => {
	const { base, ...authored } = await readQuiz(c, c.req.param("id"));
	const { spelling } = parse(publishQuery, c.req.query());
	const published = await publish(c.env.DB, authored, {
		change: changeBy(c),
		expected: expectedNumber(c.req, base.basedOn),
		basedOn: base.basedOn,
		isSpelling: spelling,
	});
	c.header("etag", `"${published.revision}"`);
	return c.json(published);
});

quizzes.delete("/:id", allow(), forgetAfter, async (c) => {
	const { title } = parse(deletionRequest, await readJsonBody(c.req.raw, limits.answersBody));
	await deleteQuiz(c.env, c.req.param("id"), title, changeBy(c));
	return c.json({ deleted: true });
});

quizzes.post("/:id/guard", allow(), forgetAfter, async (c) => {
	const { TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret } = c.env;
	if (!siteKey || !secret) {
		throw new Failure("not_implemented", "set TURNSTILE_SITE_KEY and TURNSTILE_SECRET first; see docs/operations.md");
	}
	const isKnown = await setGuard(c.env.DB, c.req.param("id"), siteKey, changeBy(c));
	if (!isKnown) throw new Failure("not_found", "there is no such quiz");
	return c.json({ guarded: true });
});

quizzes.post("/:id/unguard", allow(), forgetAfter, async (c) => {
	const isKnown = await setGuard(c.env.DB, c.req.param("id"), null, changeBy(c));
	if (!isKnown) throw new Failure("not_found", "there is no such quiz");
	return c.json({ guarded: false });
});

for (const [action, withdrawn] of [
	["withdraw", true],
	["restore", false],
] as const) {
	quizzes.post(`/:id/${action}`, allow("author"), forgetAfter, async (c) => {
		const isKnown = await setWithdrawn(c.env.DB, c.req.param("id"), withdrawn, changeBy(c));
		if (!isKnown) throw new Failure("not_found", "there is no such quiz");
		return c.json({ withdrawn });
	});
}
