import type { HonoRequest } from "hono";
import { z } from "zod";
import { Failure } from "./failure.ts";

const number = z.coerce.number().int().min(1);

/**
 * The number of the version that the editor saw: 0 for none yet, undefined for any. It comes from the request's
 * precondition (RFC 9110, section 13.1), or else from the document's `basedOn`. Throws `invalid_request` for an invalid
 * precondition.
 */
export function expectedNumber(request: Pick<HonoRequest, "header">, basedOn: number | undefined): number | undefined {
	const ifMatch = request.header("if-match")?.trim();
	if (request.header("if-none-match")?.trim() === "*") return 0;
	if (ifMatch === undefined) return basedOn;
	if (ifMatch === "*") return undefined;
	const parsed = number.safeParse(/^"(\d+)"$/.exec(ifMatch)?.[1]);
	if (parsed.success) return parsed.data;
	const issues = [{ path: ["If-Match"], message: 'must be a number in quotes, such as "3"' }];
	throw new Failure("invalid_request", "the precondition is not valid", { issues });
}
