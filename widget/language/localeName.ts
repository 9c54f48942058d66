/**
 * The name of the file that holds a language's words, whether there is one or not. `tag` is as BCP 47 spells it: Chinese
 * is written in two scripts, and Portuguese differently in Brazil than elsewhere.
 */
export function localeName(tag: string): string {
	const [language = ""] = tag.split("-");
	if (/^zh-(Hant|TW|HK|MO)\b/.test(tag)) return "zh-Hant";
	return /^pt-(?!BR)[A-Z]{2}\b/.test(tag) ? "pt-PT" : language;
}
