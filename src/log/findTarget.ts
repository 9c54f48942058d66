import type { AnswersBody } from "../../contract/answers.ts";
import type { Issue } from "../../contract/wire.ts";
import { type Current, catalog } from "../catalog/catalog.ts";
import type { Env } from "../env.ts";
import { Failure } from "../http/failure.ts";
import type { Target } from "./takeAnswers.ts";

type Head = Pick<AnswersBody, "revision" | "epoch">;

/** Refuses invalid answers, with the path of each fault. */
export function refuseAnswers(issues: Issue[]): never {
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

/** The revision that a body answers. This isolate may not know it yet, so D1 is queried before the body is refused. */
export async function findTarget(env: Env, id: string, body: Head): Promise<Target> {
	const now = Date.now();
	const known = await targetIn(env, id, await catalog.current(env.DB, id, { now }), body);
	if ("epoch" in known) return known;
	const reread = await targetIn(env, id, await catalog.current(env.DB, id, { now, fresh: true }), body);
	return "epoch" in reread ? reread : refuseAnswers([reread]);
}
