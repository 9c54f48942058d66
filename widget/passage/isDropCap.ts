import { ofNode } from "./ofNode.ts";
import { trimmed } from "./quote.ts";

/** Whether a box contains only a few letters, with or without a quotation mark, like a drop cap. */
export function isDropCap(box: Node): boolean {
	const { length } = trimmed(ofNode("textContent", box) ?? "");
	return length > 0 && length <= 3;
}
