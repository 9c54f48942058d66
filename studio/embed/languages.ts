import { allLocales } from "../../widget/language/allLocales.ts";

const names = new Intl.DisplayNames("en", { type: "language" });

/** A language by its name in English; its tag where the browser knows none. */
export function languageName(tag: string): string {
	try {
		return names.of(tag) ?? tag;
	} catch {
		// A stored document may name what is no language.
		return tag;
	}
}

/** Every language that the interface speaks, by name. */
export const languages: (readonly [tag: string, name: string])[] = Object.keys(allLocales)
	.map((tag) => [tag, languageName(tag)] as const)
	.sort(([, a], [, b]) => a.localeCompare(b, "en"));
