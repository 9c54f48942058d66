/** A language tag as BCP 47 spells it, from what pages write (`de_DE`); `otherwise` where it is none. */
export function languageTag(written: string, otherwise: string): string {
	try {
		return Intl.getCanonicalLocales(written.replaceAll("_", "-"))[0] ?? otherwise;
	} catch {
		// No tag at all: nothing could be written by its rules.
		return otherwise;
	}
}
