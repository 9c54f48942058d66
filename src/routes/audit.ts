import { Hono } from "hono";
import { type AuditEntry, auditQuery } from "../../contract/newsroom.ts";
import { allow } from "../auth/allow.ts";
import { listAudit } from "../catalog/audit.ts";
import type { App } from "../http/context.ts";
import { parse } from "../http/readBody.ts";

const PAGE = 100;

export const audit = new Hono<App>();

audit.get("/", allow(), async (c) => {
	const entries = await listAudit(c.env.DB, { ...parse(auditQuery, c.req.query()), limit: PAGE });
	return c.json(entries satisfies AuditEntry[]);
});
