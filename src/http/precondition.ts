import { z } from "zod";
import { Failure } from "./failure.ts";

const number = z.coerce.number().int().min(1);

/** The number that an editor has seen, by a precondition (RFC 9110, section 13.1): 0 for none yet, undefined for whatever there is. */
export function expectedNumber(ifMatch: string | undefined, ifNoneMatch: string | undefined): number | undefined {
	if (ifNoneMatch?.trim() === "*") return 0;
	if (ifMatch === undefined || ifMatch.trim() === "*") return undefined;
	const parsed = number.safeParse(/^"(\d+)"$/.exec(ifMatch.trim())?.[1]);
	if (parsed.success) return parsed.data;
	const issues = [{ path: ["If-Match"], message: 'must be a number in quotes, such as "3"' }];
	throw new Failure("invalid_request", "the precondition cannot be understood", { issues });
}
