/**
 * The name of the file with a language's text, which need not exist. `tag` is BCP 47. Chinese has two scripts, and
 * Portuguese differs in Brazil.
 */
export function localeName(tag: string): string {
	if (/^zh-(Hant|TW|HK|MO)\b/.test(tag)) return "zh-Hant";
	return /^pt-(?!BR)[A-Z]{2}\b/.test(tag) ? "pt-PT" : tag.replace(/-.*/, "");
}
