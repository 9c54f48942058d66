import { first } from "../language/englishFirst.ts";
import { later } from "../language/englishLater.ts";

/** The interface's text. `{name}` is a placeholder; a plural has one form per category of `Intl.PluralRules`. */
export const en = { ...first, ...later } as const;
