/**
 * A language tag as BCP 47 spells it, from what pages write (`de_DE`); of what is none (`de-`), the
 * letters that it begins with, which may be a language all the same.
 */
export function languageTag(written: string): string {
	const tag = written.replaceAll("_", "-");
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? "";
	} catch {
		return tag.toLowerCase().replace(/[^a-z].*/, "");
	}
}
