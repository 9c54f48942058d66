import { z } from "zod";
import { readJson } from "../readJson.ts";

/**
 * A reviver for `JSON.parse` that replaces lone surrogates by �. 0.2.0 accepted them, and they throw when they become
 * part of an address.
 */
export const wholeCharacters = (_: string, value: unknown) =>
	typeof value === "string" ? value.replace(/\p{Cs}/gu, "\ufffd") : value;

/** Any JSON with lone surrogates in its texts replaced by �. */
export function withWholeCharacters(document: unknown): unknown {
	const text = JSON.stringify(document ?? null);
	return /\\ud[89a-f]/.test(text) ? readJson(z.unknown(), text, wholeCharacters) : document;
}
