import { ofDocument } from "../entry/ofDocument.ts";

/** Lends its prototypes, whatever a page has made of their names. */
const plain = ofDocument("createElement").call(document, "i");

/** A node's property as the browser has it: fields of a form stand before the properties that they are named like. */
export function ofNode<Name extends keyof HTMLElement>(name: Name, node: Node): HTMLElement[Name] {
	return Reflect.get(plain, name, node);
}

/** By type and not by class: a page may have a `Text` of its own, and other documents have theirs. */
export function isText(node: Node): node is Text {
	return ofNode("nodeType", node) === 3;
}

export function isElement(node: Node): node is Element {
	return ofNode("nodeType", node) === 1;
}

export function isShadow(node: Node): node is ShadowRoot {
	return ofNode("nodeType", node) === 11;
}
