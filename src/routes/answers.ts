import { Hono } from "hono";
import { answerFaults, answersBody } from "../../contract/answers.ts";
import { limits } from "../../contract/wire.ts";
import { respondOnce } from "../http/conditionalResponse.ts";
import type { App } from "../http/context.ts";
import { limitAddress } from "../http/limitAddress.ts";
import { parse, readJsonBody } from "../http/readBody.ts";
import { limitReaders } from "../http/readersHeaders.ts";
import { refuseOtherHosts } from "../http/senderHost.ts";
import { sendingOf } from "../http/sending.ts";
import { findTarget, refuseAnswers } from "../log/findTarget.ts";
import { takeAnswers } from "../log/takeAnswers.ts";

export const answers = new Hono<App>();

answers.post("/:id/answers", async (c) => {
	await limitAddress(c.req.raw, c.env);
	const id = c.req.param("id");
	const body = parse(answersBody, await readJsonBody(c.req.raw, limits.answersBody));
	const target = await findTarget(c.env, id, body);
	// The hosts of the current revision count, even for answers to an older revision.
	const { hosts } = target.current.quiz;
	limitReaders(c, hosts);
	refuseOtherHosts(c, hosts);
	const faults = answerFaults(target.revision.key, body.answers);
	if (faults.length > 0) refuseAnswers(faults);
	const { accepted, tally } = await takeAnswers(c.env, target, body, sendingOf(c));
	// An `AnswersReply`. The tally is already JSON, so the reply is built as text.
	return respondOnce(c, `{"accepted":${accepted},"tally":${tally}}`);
});
