/**
 * A date such as `2025-07-14` in a language's long format. For a `Date`, its day in UTC. French writes the first of a
 * month as an ordinal, which `Intl` does not.
 */
export function longDate(day: string | Date, language: string): string {
	const written = new Date(day).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
	return language.startsWith("fr") ? written.replace(/^1 /, "1er ") : written;
}
