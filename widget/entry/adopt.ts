import { render } from "preact";
import { ofDocument } from "./ofDocument.ts";

/** Lets a rendered root continue in another document. `from` is the document that it was rendered in. */
export function adopt(root: Element | ShadowRoot, from: Document): void {
	// Preact creates elements with their parent's custom element registry. Chromium's shadow root keeps the registry of
	// its old document, and the new document refuses it: https://github.com/whatwg/dom/issues/1390. Without a registry
	// nothing is refused.
	for (const each of [root, ...root.querySelectorAll("*")])
		Reflect.defineProperty(each, "customElementRegistry", { value: null });
	// If the old document lost its window while the nodes were in it, their listeners are gone. Render them anew.
	if (!ofDocument("defaultView", from)) render(null, root);
}
