/**
 * Converts a language as pages write it (`de_DE`) to BCP 47. If it is invalid (`de-`), returns the letters at its
 * start, which may still name a language.
 */
export function languageTag(written: string): string {
	const tag = written.replaceAll("_", "-");
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? "";
	} catch {
		return tag.toLowerCase().replace(/[^a-z].*/, "");
	}
}
