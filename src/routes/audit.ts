import { Hono } from "hono";
import { z } from "zod";
import type { AuditEntry } from "../../contract/newsroom.ts";
import { allow } from "../auth/allow.ts";
import { listAudit } from "../catalog/audit.ts";
import type { App } from "../env.ts";
import { parse } from "../http/readBody.ts";

const PAGE = 100;

const query = z.strictObject({
	subject: z.string().max(200).optional(),
	before: z.coerce.number().int().min(1).optional(),
});

export const audit = new Hono<App>();

audit.get("/", allow(), async (c) => {
	const entries = await listAudit(c.env.DB, { ...parse(query, c.req.query()), limit: PAGE });
	return c.json(entries satisfies AuditEntry[]);
});
