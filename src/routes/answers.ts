import { Hono } from "hono";
import { type AnswersBody, answerFaults, answersBody } from "../../contract/answers.ts";
import { type Issue, limits } from "../../contract/wire.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import type { App, Env } from "../env.ts";
import { answerOnce } from "../http/conditionalResponse.ts";
import { Failure } from "../http/failure.ts";
import { limitAddress } from "../http/limitAddress.ts";
import { parse, readJson } from "../http/readBody.ts";
import { limitReaders } from "../http/readersHeaders.ts";
import { type Target, takeAnswers } from "../log/takeAnswers.ts";

type Head = Pick<AnswersBody, "revision" | "epoch">;

function refuse(issues: Issue[]): never {
	throw new Failure("invalid_request", "the answers do not fit the quiz", { issues });
}

async function targetIn(env: Env, id: string, current: Current, body: Head): Promise<Target | Issue> {
	const epoch = current.epochs.find((each) => each.epoch === body.epoch);
	if (!epoch) return { path: ["epoch"], message: "is not an epoch of this quiz" };
	const isOld = body.revision < current.revision;
	const revision = isOld ? await catalog.revision(env.DB, id, body.revision) : current;
	if (revision?.revision === body.revision) return { current, revision, epoch };
	return { path: ["revision"], message: "is not a revision of this quiz" };
}

/** What the body answers. This isolate may not have heard of it yet, so D1 is asked before it is refused. */
export async function findTarget(env: Env, id: string, body: Head): Promise<Target> {
	const now = Date.now();
	const known = await targetIn(env, id, await catalog.current(env.DB, id, { now }), body);
	if ("epoch" in known) return known;
	const reread = await targetIn(env, id, await catalog.current(env.DB, id, { now, fresh: true }), body);
	return "epoch" in reread ? reread : refuse([reread]);
}

export const answers = new Hono<App>();

answers.post("/:id/answers", async (c) => {
	await limitAddress(c.req.raw, c.env);
	const id = c.req.param("id");
	const body = parse(answersBody, await readJson(c.req.raw, limits.answersBody));
	const target = await findTarget(c.env, id, body);
	limitReaders(c, target.revision.quiz.hosts);
	const faults = answerFaults(target.revision.key, body.answers);
	if (faults.length > 0) refuse(faults);
	return answerOnce(c, await takeAnswers(c, target, body));
});
