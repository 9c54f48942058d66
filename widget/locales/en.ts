import { first } from "../language/englishFirst.ts";
import { later } from "../language/englishLater.ts";

/** The interface's words. `{name}` is filled in; a plural has a form per category of `Intl.PluralRules`. */
export const en = { ...first, ...later } as const;
