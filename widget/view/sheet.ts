import { css } from "./sheetText.ts";

/**
 * A constructed sheet, allowed by every content security policy; `more` is what holds for one quiz alone. A sheet
 * belongs to the document whose window has made it.
 */
export function sheetIn(view: Window & typeof globalThis, more: string): CSSStyleSheet {
	const sheet = new view.CSSStyleSheet();
	sheet.replaceSync(css + more);
	return sheet;
}
