import { later } from "./englishLater.ts";
import type { FullText, Plural, Text } from "./text.ts";

/** All that is said in a text's language. What another language's file has brought is there already. */
export const inFull = (text: Text): FullText => ({ ...later, ...text });

/** The form that a number takes in the text's language, with the number filled in. */
export function plural({ lang, fill, number }: Text, forms: Plural, n: number): string {
	return fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n: number(n) });
}
