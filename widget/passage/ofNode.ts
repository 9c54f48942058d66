import { ofDocument } from "../entry/ofDocument.ts";

/** An element whose prototypes have the browser's own properties. */
const plain = ofDocument("createElement").call(document, "i");

/** A node's property as the browser defines it. Fields of a form can hide properties of the same name. */
export function ofNode<Name extends keyof HTMLElement>(name: Name, node: Node): HTMLElement[Name] {
	return Reflect.get(plain, name, node);
}

/** Checks the node type, not the class: a page may have its own `Text`, and other documents have other classes. */
export function isText(node: Node): node is Text {
	return ofNode("nodeType", node) === 3;
}

/** Whether a node is an element; see isText. */
export function isElement(node: Node): node is Element {
	return ofNode("nodeType", node) === 1;
}

/** Whether a node is a shadow root; see isText. */
export function isShadow(node: Node): node is ShadowRoot {
	return ofNode("nodeType", node) === 11;
}
