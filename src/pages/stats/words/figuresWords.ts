import { spoken } from "../../../../widget/language/allLocales.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type FiguresWords } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ptPT } from "./pt-PT.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-Hant.ts";

const all: { [locale: string]: FiguresWords } = {
	...{ ar, de, en, es, fr, he, it, ja, ko, pl, pt, ru, tr, uk, zh },
	...{ "pt-PT": ptPT, "zh-Hant": zhHant },
};

/** The text in a language, and that language. English if there is no translation. */
export function figuresWords(wanted: string): { lang: string; words: FiguresWords } {
	const { lang, locale } = spoken(wanted);
	const words = all[locale];
	return words ? { lang, words } : { lang: "en", words: en };
}
