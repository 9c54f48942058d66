import type { PublishedQuiz } from "../../contract/quiz.ts";
import { ar } from "../locales/ar.ts";
import { de } from "../locales/de.ts";
import { en } from "../locales/en.ts";
import { es } from "../locales/es.ts";
import { fr } from "../locales/fr.ts";
import { he } from "../locales/he.ts";
import { it } from "../locales/it.ts";
import { ja } from "../locales/ja.ts";
import { ko } from "../locales/ko.ts";
import { pl } from "../locales/pl.ts";
import { pt } from "../locales/pt.ts";
import { ptPT } from "../locales/pt-PT.ts";
import { ru } from "../locales/ru.ts";
import { tr } from "../locales/tr.ts";
import { uk } from "../locales/uk.ts";
import { zh } from "../locales/zh.ts";
import { zhHant } from "../locales/zh-Hant.ts";
import { languageTag } from "./languageTag.ts";
import { localeName } from "./localeName.ts";
import { createText, type FullText, type Messages } from "./text.ts";

/** All languages, for the Worker and for pinned scripts. Readers' pages load only one. */
export const allLocales: { [language: string]: Messages } = {
	...{ ar, de, en, es, fr, he, it, ja, ko, pl, pt, ru, tr, uk, zh },
	...{ "pt-PT": ptPT, "zh-Hant": zhHant },
};

/** The messages for a wanted language, with the language and the name of their file. English if there are no others. */
export function spoken(wanted: string): { lang: string; messages: Messages; locale: string } {
	const lang = languageTag(wanted);
	const locale = localeName(lang);
	const messages = Object.hasOwn(allLocales, locale) ? allLocales[locale] : undefined;
	return messages ? { lang, messages, locale } : { lang: "en", messages: en, locale: "en" };
}

/**
 * The interface's text in the wanted language. `content` is the quiz's language, and `written` its own texts for the
 * interface. If there are no words in the wanted language, they are English, and numbers are written as in the quiz.
 */
export function textIn(wanted: string, content: string, written?: PublishedQuiz["written"]): FullText {
	const { lang, messages } = spoken(wanted);
	return createText(lang, messages, content, written, lang === languageTag(wanted) ? lang : content);
}
