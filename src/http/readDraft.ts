import type { Context } from "hono";
import { z } from "zod";
import { draftBase } from "../../contract/base.ts";
import { limits } from "../../contract/wire.ts";
import type { App } from "./context.ts";
import { Failure } from "./failure.ts";
import { parse, readJsonBody } from "./readBody.ts";

const sentDraft = z.looseObject({ id: z.string() });

/** How deeply a draft may be nested. A quiz has eight levels. */
const DEEPEST = 40;

function isDeeper(value: unknown, most: number): boolean {
	if (typeof value !== "object" || value === null) return false;
	return most === 0 || Object.values(value).some((each) => isDeeper(each, most - 1));
}

/**
 * Reads a request's draft. A draft may be unfinished, so any object with the id of the address is valid. `beside`
 * contains the draft's origin and its stories' texts. Throws `invalid_request` if it is nested too deeply or has
 * another id.
 */
export async function readDraft(c: Context<App>, address: string) {
	const sent = await readJsonBody(c.req.raw, limits.draftBody);
	const { basedOnDraft: _, ...document } = parse(sentDraft, sent);
	if (isDeeper(document, DEEPEST)) throw new Failure("invalid_request", "the draft is nested too deeply");
	const beside = parse(draftBase, sent);
	if (document.id === address) return { id: address, document, beside };
	const issues = [{ path: ["id"], message: "is not the id in the address" }];
	throw new Failure("invalid_request", "the draft has another id than the address", { issues });
}
