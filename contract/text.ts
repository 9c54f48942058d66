import { z } from "zod";
import type { FaultParams } from "./addIssue.ts";
import { unseen } from "./unseen.ts";

/**
 * Characters that reorder what a reader sees (Unicode property Bidi_Control; the "Trojan Source"
 * attack, CVE-2021-42574) and C0/C1 controls other than tab and newline.
 */
const forbidden = /[\p{Bidi_Control}\p{Cc}]/u;
const lineBreaks = /[\t\n\r]/g;

/** Whether `text` is free of bidirectional and other control characters. */
export function isPlain(text: string): boolean {
	return !forbidden.test(text.replace(lineBreaks, ""));
}

/** Whether `text` has visible characters. Empty text passes, because it has its own message. */
function isSeen(text: string): boolean {
	return text === "" || text.replace(unseen, "").trim() !== "";
}

const HALF = "must not contain half a character (a lone surrogate); write it again";

/** Whether `text` has no lone surrogates, such as half of an emoji that was cut in two. */
function isWhole(text: string): boolean {
	return !/\p{Cs}/u.test(text);
}

/** Visible text of at most `max` characters, trimmed. Control characters are refused. */
export function text(max: number) {
	return z
		.string()
		.trim()
		.min(1, "must not be empty")
		.max(max, `must have at most ${max} characters`)
		.refine(isPlain, {
			error: "must not contain bidirectional or other control characters",
			params: { fault: "control-character" } satisfies FaultParams,
		})
		.refine(isWhole, HALF)
		.refine(isSeen, "must contain characters that can be seen");
}

/** An id inside a quiz: stable, and readable in addresses and exports. */
export const slug = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters and digits joined by hyphens")
	.max(48, "must have at most 48 characters")
	// Ids become keys of plain objects, which already have these properties.
	.refine((id) => !(id in Object.prototype), "is a reserved word");

export const quizId = slug.min(3, "must have at least 3 characters");

/** A language tag (BCP 47, RFC 5646) in its canonical form. */
export const languageTag = z
	.string()
	.max(35, "must have at most 35 characters")
	.transform((tag, context) => {
		try {
			const [canonical = tag] = Intl.getCanonicalLocales(tag);
			return canonical;
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			context.addIssue({
				code: "custom",
				message: "must be a language tag such as en or pt-BR (BCP 47)",
				params: { fault: "not-a-language" } satisfies FaultParams,
			});
			return z.NEVER;
		}
	});

/** An absolute web address. `javascript:`, `data:` and the like are refused. */
export const webLink = z
	.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "must be an http or https address" })
	.max(2000, "must have at most 2000 characters")
	.refine(isPlain, "must not contain control characters")
	.refine(isWhole, HALF);

/** A host name as in `location.hostname`. A final dot, which browsers keep, is removed. */
export const hostName = z
	.string()
	.overwrite((host) => host.replace(/\.$/, ""))
	.max(253, "must have at most 253 characters")
	.regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^\[[0-9a-f:.]+\]$/, "must be a host name in lower case");
