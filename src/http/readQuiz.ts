import type { Context } from "hono";
import { type Base, base as baseSchema, withoutBase } from "../../contract/base.ts";
import { quiz as quizSchema } from "../../contract/quiz.ts";
import { limits } from "../../contract/wire.ts";
import type { Authored } from "../catalog/store.ts";
import type { App } from "./context.ts";
import { Failure } from "./failure.ts";
import { parse, readJsonBody } from "./readBody.ts";

/**
 * Reads a request's quiz document and what it was made from. Checks it against the schema and the id in the address.
 */
export async function readQuiz(c: Context<App>, address: string): Promise<Authored & { base: Base }> {
	const sent = await readJsonBody(c.req.raw, limits.quizBody);
	const document = withoutBase(sent);
	const { id } = parse(quizSchema, document);
	if (id === address) return { id, document, base: parse(baseSchema, sent) };
	const issues = [{ path: ["id"], message: "is not the id in the address" }];
	throw new Failure("invalid_request", "the quiz has another id than the address", { issues });
}
