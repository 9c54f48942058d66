import { z } from "zod";
import { readJson } from "../readJson.ts";

/**
 * Half a character (a lone surrogate), which 0.2.0 took, would throw wherever it becomes part of an address:
 * readers get � in its place. A reviver for `JSON.parse`.
 */
export const wholeCharacters = (_: string, value: unknown) =>
	typeof value === "string" ? value.replace(/\p{Cs}/gu, "\ufffd") : value;

/** Any JSON with � for each half of a character in its texts. */
export function withWholeCharacters(document: unknown): unknown {
	const text = JSON.stringify(document ?? null);
	return /\\ud[89a-f]/.test(text) ? readJson(z.unknown(), text, wholeCharacters) : document;
}
