import { parseAccept } from "hono/utils/accept";
import { spoken } from "../../widget/language/allLocales.ts";

/**
 * The language that a reader's `Accept-Language` prefers among those of our pages. English if it names none of them.
 */
export function acceptedLanguage(header: string | undefined): string {
	const wanted = parseAccept(header ?? "").flatMap(({ type, q }) => (q > 0 ? [type] : []));
	return wanted.find((tag) => spoken(tag).locale !== "en" || /^en\b/i.test(tag)) ?? "en";
}
