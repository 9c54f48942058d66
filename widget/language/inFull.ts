import { later } from "./englishLater.ts";
import type { FullText, Plural, Text } from "./text.ts";

/** All that is said in a text's language. What another language's file has brought is there already. */
export const inFull = (text: Text): FullText => ({ ...later, ...text });

type Filling = { readonly [name: string]: string };

/** The form that the number `n` takes in the text's language, with the number and the values filled in. */
export function plural({ lang, fill, number }: Text, forms: Plural, n: number, values: Filling): string {
	return fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n: number(n), ...values });
}
