import { render } from "preact";
import { laterCss } from "../view/laterSheetText.ts";
import { sheetIn } from "../view/sheet.ts";
import { keepEvents } from "./keepEvents.ts";
import { ofDocument } from "./ofDocument.ts";

/**
 * Has what comes later take its place in a root: its style, where the document has not brought it, and its controls'
 * events. `from` is the document that the element has left, if any.
 */
export function takePlace(root: Element | ShadowRoot, from?: Document): void {
	keepEvents(root);
	if (!("adoptedStyleSheets" in root)) return;
	const view = ofDocument("defaultView", root.ownerDocument) ?? window;
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetIn(view, laterCss)];
	if (!from) return;
	// Preact creates elements with their parent's registry, and Chromium's shadow keeps that of the document it has left,
	// which the new one refuses: https://github.com/whatwg/dom/issues/1390. With none nothing is refused.
	for (const each of [root, ...root.querySelectorAll("*")])
		Reflect.defineProperty(each, "customElementRegistry", { value: null });
	// Nodes that were in a document when it lost its window have lost their listeners with it.
	if (!ofDocument("defaultView", from)) render(null, root);
}
