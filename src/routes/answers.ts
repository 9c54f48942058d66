import { Hono } from "hono";
import { type AnswersBody, type AnswersReply, answerFaults, answersBody } from "../../contract/answers.ts";
import { type Issue, limits } from "../../contract/wire.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import type { Revision } from "../catalog/published.ts";
import type { Epoch } from "../catalog/store.ts";
import { limitReaders } from "../embedders.ts";
import type { App, Env } from "../env.ts";
import { Failure } from "../failure.ts";
import { record } from "../log/answerLogs.ts";
import { suppress } from "../report/suppress.ts";
import { publicPolicy } from "../settings.ts";
import { parse, readJson } from "./readBody.ts";

type Target = { revision: Revision; epoch: Epoch };

function refuse(issues: Issue[]): never {
	throw new Failure("invalid_request", "the answers do not fit the quiz", { issues });
}

async function targetIn(env: Env, id: string, current: Current, body: AnswersBody): Promise<Target | Issue> {
	const epoch = current.epochs.find((each) => each.epoch === body.epoch);
	if (!epoch) return { path: ["epoch"], message: "is not an epoch of this quiz" };
	const isOld = body.revision < current.revision;
	const revision = isOld ? await catalog.revision(env.DB, id, body.revision) : current;
	if (revision?.revision === body.revision) return { revision, epoch };
	return { path: ["revision"], message: "is not a revision of this quiz" };
}

/** What the body answers. This isolate may not have heard of it yet, so D1 is asked before it is refused. */
export async function findTarget(env: Env, id: string, body: AnswersBody): Promise<Target> {
	const now = Date.now();
	const known = await targetIn(env, id, await catalog.current(env.DB, id, { now }), body);
	if ("epoch" in known) return known;
	const reread = await targetIn(env, id, await catalog.current(env.DB, id, { now, fresh: true }), body);
	return "epoch" in reread ? reread : refuse([reread]);
}

export const answers = new Hono<App>();

answers.post("/:id/answers", async (c) => {
	const id = c.req.param("id");
	const body = parse(answersBody, await readJson(c.req.raw, limits.answersBody));
	const { revision, epoch } = await findTarget(c.env, id, body);
	limitReaders(c, revision.quiz.hosts);
	const faults = answerFaults(revision.key, body.answers);
	if (faults.length > 0) refuse(faults);
	const counts = await record(c.env, { quiz: id, epoch }, body, revision.key);
	const tally = suppress(counts, revision.key, publicPolicy(c.env));
	c.header("cache-control", "no-store");
	return c.json({ accepted: true, tally } satisfies AnswersReply);
});
