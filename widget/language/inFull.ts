import { later } from "./englishLater.ts";
import type { FullText, Plural, Text } from "./text.ts";

/** The complete text in a language. Other languages are complete already, and English gets its later part here. */
export const inFull = (text: Text): FullText => ({ ...later, ...text });

type Filling = { readonly [name: string]: string };

/** The plural form for the number `n` in the text's language, with the number and other values filled in. */
export function plural({ lang, fill, number }: Text, forms: Plural, n: number, values: Filling): string {
	return fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n: number(n), ...values });
}
