import { native } from "./ofDocument.ts";

// The same as in the passage's: shared, they would cost every reader a line between two files.
const isElement = (node: Node): node is Element => native("nodeType", node) === 1;
const isShadow = (node: Node): node is ShadowRoot => native("nodeType", node) === 11;

/** The element and its ancestors as the browser draws them, through the shadow trees and slots around it. */
export function around(node: Node): Element[] {
	const all: Element[] = [];
	let each: Node | null = node;
	while (each) {
		if (isElement(each)) all.push(each);
		each = isShadow(each) ? each.host : (isElement(each) && native("assignedSlot", each)) || native("parentNode", each);
	}
	return all;
}
