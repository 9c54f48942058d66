/**
 * Creates a constructed style sheet, which every content security policy allows. It works only in the document of the
 * given window.
 */
export function sheetIn(view: Window & typeof globalThis, text: string): CSSStyleSheet {
	const sheet = new view.CSSStyleSheet();
	sheet.replaceSync(text);
	return sheet;
}
