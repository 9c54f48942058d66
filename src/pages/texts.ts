import { spoken } from "../../widget/allLocales.ts";
import { createText, type Text } from "../../widget/text.ts";

/** The widget's words in the wanted language, for pages that the Worker renders; `content` is the quiz's own. */
export function textIn(wanted: string, content: string): Text {
	const { lang, messages } = spoken(wanted);
	return createText(lang, messages, content);
}
