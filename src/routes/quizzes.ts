import { Hono } from "hono";
import { z } from "zod";
import { quiz as quizSchema } from "../../contract/quiz.ts";
import { limits } from "../../contract/wire.ts";
import { catalog } from "../catalog/catalog.ts";
import { publish } from "../catalog/publish.ts";
import { represent } from "../catalog/published.ts";
import { setGuard, setWithdrawn } from "../catalog/store.ts";
import type { App } from "../env.ts";
import { Failure } from "../failure.ts";
import { requireNewsroom } from "../newsroom.ts";
import { limitReaders } from "../readersHeaders.ts";
import { deleteQuiz } from "./deleteQuiz.ts";
import { parse, readJson } from "./readBody.ts";
import { answerWith } from "./represent.ts";

/** What has to be said again before a quiz and all its answers are gone. */
const deletion = z.strictObject({ title: z.string() });

const revisionNumber = z.coerce.number().int().min(1);

export const quizzes = new Hono<App>();

quizzes.get("/:id", async (c) => {
	const id = c.req.param("id");
	const current = await catalog.current(c.env.DB, id, { now: Date.now() });
	limitReaders(c, current.quiz.hosts);
	const asked = c.req.query("revision");
	if (asked === undefined) return answerWith(c, current.representation, { "cache-control": "public, max-age=30" });
	const number = revisionNumber.safeParse(asked);
	const revision = number.success ? await catalog.revision(c.env.DB, id, number.data) : null;
	if (!revision) throw new Failure("not_found", "this quiz has no such revision");
	return answerWith(c, await represent(revision), { "cache-control": "public, max-age=31536000, immutable" });
});

quizzes.put("/:id", async (c) => {
	await requireNewsroom(c.req.raw, c.env);
	const document = await readJson(c.req.raw, limits.quizBody);
	const { id } = parse(quizSchema, document);
	if (id !== c.req.param("id")) {
		const issues = [{ path: ["id"], message: "is not the id in the address" }];
		throw new Failure("invalid_request", "the quiz belongs to another address", { issues });
	}
	return c.json(await publish(c.env.DB, { id, document }, new Date()));
});

quizzes.delete("/:id", async (c) => {
	await requireNewsroom(c.req.raw, c.env);
	const { title } = parse(deletion, await readJson(c.req.raw, limits.answersBody));
	await deleteQuiz(c.env, c.req.param("id"), title);
	return c.json({ deleted: true });
});

quizzes.post("/:id/guard", async (c) => {
	await requireNewsroom(c.req.raw, c.env);
	const { TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret } = c.env;
	if (!siteKey || !secret) {
		throw new Failure("not_implemented", "set TURNSTILE_SITE_KEY and TURNSTILE_SECRET first; see docs/operations.md");
	}
	if (!(await setGuard(c.env.DB, c.req.param("id"), siteKey))) throw new Failure("not_found", "there is no such quiz");
	return c.json({ guarded: true });
});

quizzes.post("/:id/unguard", async (c) => {
	await requireNewsroom(c.req.raw, c.env);
	if (!(await setGuard(c.env.DB, c.req.param("id"), null))) throw new Failure("not_found", "there is no such quiz");
	return c.json({ guarded: false });
});

for (const [action, withdrawn] of [
	["withdraw", true],
	["restore", false],
] as const) {
	quizzes.post(`/:id/${action}`, async (c) => {
		await requireNewsroom(c.req.raw, c.env);
		const isKnown = await setWithdrawn(c.env.DB, c.req.param("id"), withdrawn);
		if (!isKnown) throw new Failure("not_found", "there is no such quiz");
		return c.json({ withdrawn });
	});
}
