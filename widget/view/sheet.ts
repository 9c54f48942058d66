/** A constructed sheet, allowed by every content security policy. It belongs to the document whose window has made it. */
export function sheetIn(view: Window & typeof globalThis, text: string): CSSStyleSheet {
	const sheet = new view.CSSStyleSheet();
	sheet.replaceSync(text);
	return sheet;
}
