import { ar } from "../../widget/locales/ar.ts";
import { de } from "../../widget/locales/de.ts";
import { en } from "../../widget/locales/en.ts";
import { es } from "../../widget/locales/es.ts";
import { fr } from "../../widget/locales/fr.ts";
import { he } from "../../widget/locales/he.ts";
import { it } from "../../widget/locales/it.ts";
import { ja } from "../../widget/locales/ja.ts";
import { ko } from "../../widget/locales/ko.ts";
import { pl } from "../../widget/locales/pl.ts";
import { pt } from "../../widget/locales/pt.ts";
import { ru } from "../../widget/locales/ru.ts";
import { tr } from "../../widget/locales/tr.ts";
import { uk } from "../../widget/locales/uk.ts";
import { zh } from "../../widget/locales/zh.ts";
import { createText, type Messages, type Text } from "../../widget/text.ts";

const locales: { [language: string]: Messages } = { ar, de, en, es, fr, he, it, ja, ko, pl, pt, ru, tr, uk, zh };

export type Spoken = { lang: string; messages: Messages };

/** The widget's words in the wanted language, for pages that the Worker renders; English where it has no others. */
export function spoken(wanted: string): Spoken {
	const [language = ""] = wanted.toLowerCase().split("-");
	const messages = Object.hasOwn(locales, language) ? locales[language] : undefined;
	return messages ? { lang: wanted, messages } : { lang: "en", messages: en };
}

/** As `spoken`, ready to use; `content` is the language that the quiz is written in. */
export function textIn(wanted: string, content: string): Text {
	const { lang, messages } = spoken(wanted);
	return createText(lang, messages, content);
}
