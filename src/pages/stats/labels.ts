import type { Meaning } from "../../../contract/report.ts";
import { textIn } from "../../../widget/language/allLocales.ts";
import { rangeText } from "./rangeText.ts";

/** What a person reads, and in which language it is. */
type Label = { text: string; lang: string };

/** How a language writes the ends of bins: those of a range from 0 to 1 have two decimals. */
function edgesIn(language: string): Intl.NumberFormat {
	return new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
}

/**
 * How responses to a quiz in `language` are called: by the quiz's own words, and by the interface's
 * in `around` where the quiz has none; in English where the interface does not speak that.
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
