/** First strong isolate and its end (Unicode Standard Annex 9, section 2.2). */
const [BEGIN, END] = ["\u2068", "\u2069"];
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Words of a quiz's inside an English sentence: what is written from right to left would else take the figures after it along. */
export function isolated(text: string): string {
	return rightToLeft.test(text) ? BEGIN + text + END : text;
}
