import { Hono } from "hono";
import { z } from "zod";
import { type LeftOutReply, type LeftOutRule, leaveOutRequest } from "../../contract/leftOut.ts";
import { limits, scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { rulesOf, withoutRule, withRule } from "../catalog/leftOut.ts";
import { findQuiz, type QuizRow } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { changeBy } from "../http/changeBy.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { parse, readJsonBody } from "../http/readBody.ts";
import { changeLeftOut } from "../log/changeLeftOut.ts";

async function rowOf(env: Env, id: string): Promise<QuizRow> {
	const row = await findQuiz(env.DB, id);
	if (!row || row.deleted) throw new Failure("not_found", "there is no such quiz");
	return row;
}

const ruleNumber = z.coerce.number().int().min(1).catch(0);

/** Leaves attempts out of the figures, or takes them back in, while the attempts are stored. */
export const leftOut = new Hono<App>();

leftOut.get("/:id/left-out", allow(...scopes), async (c) => {
	const { rules } = rulesOf(await rowOf(c.env, c.req.param("id")));
	return c.json(rules satisfies LeftOutRule[]);
});

leftOut.post("/:id/left-out", allow(), async (c) => {
	const id = c.req.param("id");
	const request = parse(leaveOutRequest, await readJsonBody(c.req.raw, limits.answersBody));
	const row = await rowOf(c.env, id);
	const change = changeBy(c);
	const seen = rulesOf(row);
	const next = withRule(seen, request, change);
	const effect = await changeLeftOut(c.env, { id, row, seen, next, change, isDry: request.dryRun });
	return c.json({ id: request.dryRun ? null : next.version, ...effect } satisfies LeftOutReply);
});

leftOut.delete("/:id/left-out/:rule", allow(), async (c) => {
	const id = c.req.param("id");
	const rule = ruleNumber.parse(c.req.param("rule"));
	const row = await rowOf(c.env, id);
	const seen = rulesOf(row);
	const next = withoutRule(seen, rule);
	const effect = await changeLeftOut(c.env, { id, row, seen, next, change: changeBy(c), isDry: false });
	return c.json({ id: rule, ...effect } satisfies LeftOutReply);
});
