import { allLocales } from "../../widget/language/allLocales.ts";

const names = new Intl.DisplayNames("en", { type: "language" });

/** A language's name in English. Its tag if the browser does not know it. */
export function languageName(tag: string): string {
	try {
		return names.of(tag) ?? tag;
	} catch {
		// A stored document may contain an invalid tag.
		return tag;
	}
}

/** All languages of the interface, sorted by name. */
export const languages: (readonly [tag: string, name: string])[] = Object.keys(allLocales)
	.map((tag) => [tag, languageName(tag)] as const)
	.sort(([, a], [, b]) => a.localeCompare(b, "en"));
