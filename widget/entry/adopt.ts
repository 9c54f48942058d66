import { render } from "preact";
import { ofDocument } from "./ofDocument.ts";

/** Has a root play on in another document than `from`, where it was rendered. */
export function adopt(root: Element | ShadowRoot, from: Document): void {
	// Preact creates elements with their parent's registry, and Chromium's shadow keeps that of the document it has left,
	// which the new one refuses: https://github.com/whatwg/dom/issues/1390. With none nothing is refused.
	for (const each of [root, ...root.querySelectorAll("*")])
		Reflect.defineProperty(each, "customElementRegistry", { value: null });
	// Nodes that were in a document when it lost its window have lost their listeners with it.
	if (!ofDocument("defaultView", from)) render(null, root);
}
