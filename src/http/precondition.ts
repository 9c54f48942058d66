import type { HonoRequest } from "hono";
import { z } from "zod";
import { Failure } from "./failure.ts";

const number = z.coerce.number().int().min(1);

/**
 * The number that the editor has seen (0: none yet; undefined: any). It comes from a precondition (RFC 9110, section
 * 13.1) or, without one, from the document's `basedOn`.
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
