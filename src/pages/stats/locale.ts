import { fill } from "../../../contract/fill.ts";
import { isPlain } from "../../../contract/number/amount.ts";
import type { Meaning, Report, Span } from "../../../contract/report.ts";
import { textIn } from "../../../widget/language/allLocales.ts";
import type { FullText } from "../../../widget/language/text.ts";
import { type Formats, formatsOf } from "./formats.ts";
import { rangeText } from "./rangeText.ts";
import type { FiguresWords } from "./words/en.ts";
import { figuresWords } from "./words/figuresWords.ts";

/** The newsroom's language, in which its interface and alerts are written. */
const NEWSROOM = "en-GB";

/** A text for people. `lang` is set if it is the quiz's own text in another language than the page. */
export type Label = { text: string; lang?: string | undefined };

/** The language of a page of figures: its text, number and date formats, and names for responses. */
export type Locale = {
	lang: string;
	dir: FullText["dir"];
	words: FiguresWords;
	formats: Formats;
	/** Labels the quiz's own text. */
	own: (text: string) => Label;
	label: (meaning: Meaning) => Label;
	/** A span of estimates with its unit, both ends included. */
	range: (span: Span) => Label;
};

/** Readers get the page in their quiz's language. The newsroom gets all pages in its own. */
export function localeFor({ quiz: { language }, view: { kind } }: Pick<Report, "quiz" | "view">): Locale {
	const { lang, words } = figuresWords(kind === "full" ? NEWSROOM : language);
	const formats = formatsOf(lang === "en" ? NEWSROOM : lang);
	const text = textIn(lang, lang);
	const own = (words: string): Label => ({ text: words, lang: lang === language ? undefined : language });
	const range: Locale["range"] = (span) => {
		const { low, high, unit } = span;
		return own(isPlain(span) ? `${formats.range(low, high)} ${unit}`.trim() : rangeText(span, lang));
	};
	const label = (meaning: Meaning): Label => {
		switch (meaning.type) {
			case "option":
				return own(meaning.text);
			case "truth":
				return { text: text[`${meaning.value}`] };
			case "bin":
				return range(meaning);
			case "place":
				return own(meaning.text + text.colon + fill(words.place, { n: formats.number(meaning.place) }));
			case "unknown":
				return { text: words.didntKnow };
		}
	};
	return { lang, dir: text.dir, words, formats, own, label, range };
}
