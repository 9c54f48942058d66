/**
 * A day such as `2025-07-14` (or a moment, whose day in UTC counts) as a language writes it out. French has an ordinal
 * for the first alone, which `Intl` leaves out.
 */
export function longDate(day: string | Date, language: string): string {
	const written = new Date(day).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
	return language.startsWith("fr") ? written.replace(/^1 /, "1er ") : written;
}
