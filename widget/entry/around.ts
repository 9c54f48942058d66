import { native } from "./ofDocument.ts";

// Copied from ofNode.ts in the passage folder: sharing them would add bytes for every reader.
const isElement = (node: Node): node is Element => native("nodeType", node) === 1;
const isShadow = (node: Node): node is ShadowRoot => native("nodeType", node) === 11;

/** The element and its ancestors as the browser renders them, through shadow roots and slots. */
export function around(node: Node): Element[] {
	const all: Element[] = [];
	let each: Node | null = node;
	while (each) {
		if (isElement(each)) all.push(each);
		each = isShadow(each) ? each.host : (isElement(each) && native("assignedSlot", each)) || native("parentNode", each);
	}
	return all;
}
