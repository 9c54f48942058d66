import { laterCss } from "../view/laterSheetText.ts";
import { sheetIn } from "../view/sheet.ts";
import { keepEvents } from "./keepEvents.ts";
import { ofDocument } from "./ofDocument.ts";

/** Has what comes later take its place in a root: its style, where the document has not brought it, and its controls' events. */
export function takePlace(root: Element | ShadowRoot): void {
	keepEvents(root);
	if (!("adoptedStyleSheets" in root)) return;
	const view = ofDocument("defaultView", root.ownerDocument) ?? window;
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetIn(view, laterCss)];
}
