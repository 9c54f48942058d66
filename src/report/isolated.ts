/** The characters First Strong Isolate and Pop Directional Isolate (Unicode Standard Annex 9, section 2.2). */
const [BEGIN, END] = ["\u2068", "\u2069"];
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A quiz's text for use in an English sentence. Without isolates, right-to-left text would move the figures after it.
 */
export function isolated(text: string): string {
	return rightToLeft.test(text) ? BEGIN + text + END : text;
}
