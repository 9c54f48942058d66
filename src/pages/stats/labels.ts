import type { Meaning } from "../../../contract/report.ts";
import { textIn } from "../../../widget/language/allLocales.ts";
import { rangeText } from "./rangeText.ts";

/** A text for people, and its language. */
type Label = { text: string; lang: string };

/** The number format for the ends of bins. Ends in a range from 0 to 1 have two decimals. */
function edgesIn(language: string): Intl.NumberFormat {
	return new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
}

/**
 * Returns a function that turns responses to a quiz in `language` into text: the quiz's own text, or the interface's in
 * `around` if there is none. English if the interface has no such language.
 */
export function labelsIn(language: string, around = language): (meaning: Meaning) => Label {
	const words = textIn(around, language);
	const format = edgesIn(around);
	return (meaning) => {
		switch (meaning.type) {
			case "option":
				return { text: meaning.text, lang: language };
			case "truth":
				return { text: words[`${meaning.value}`], lang: words.lang };
			case "bin": {
				return { text: rangeText(meaning, around), lang: language };
			}
			case "place":
				return { text: `${format.format(meaning.place)}. ${meaning.text}`, lang: language };
			case "unknown":
				return { text: words.dontKnow, lang: words.lang };
		}
	};
}
