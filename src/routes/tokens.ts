import { Hono } from "hono";
import { type ListedToken, type TokenReply, tokenRequest } from "../../contract/newsroom.ts";
import { DAY_MS } from "../../contract/time.ts";
import { limits } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import { newToken } from "../auth/tokens.ts";
import { findToken, insertToken, listTokens, revokeToken } from "../catalog/tokens.ts";
import { changeBy } from "../http/changeBy.ts";
import type { App } from "../http/context.ts";
import { Failure } from "../http/failure.ts";
import { parse, readJsonBody } from "../http/readBody.ts";

export const tokens = new Hono<App>();

tokens.get("/", allow(), async (c) => {
	const list = await listTokens(c.env.DB);
	return c.json(list.map(({ digest: _, ...token }) => token) satisfies ListedToken[]);
});

tokens.post("/", allow(), async (c) => {
	const { name, scopes, days } = parse(tokenRequest, await readJsonBody(c.req.raw, limits.answersBody));
	const change = changeBy(c);
	const { id, token, digest } = await newToken();
	const expiresAt = new Date(change.now.getTime() + days * DAY_MS).toISOString();
	await insertToken(c.env.DB, { id, name, scopes, digest, expiresAt }, change);
	return c.json({ id, token, expiresAt } satisfies TokenReply, 201);
});

tokens.delete("/:id", allow(), async (c) => {
	const token = await findToken(c.env.DB, c.req.param("id"));
	if (!token) throw new Failure("not_found", "there is no such token");
	return c.json({ revoked: await revokeToken(c.env.DB, token, changeBy(c)) });
});
