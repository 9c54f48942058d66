import { isText } from "./ofNode.ts";
import { normalize } from "./quote.ts";

/** Whether a box contains only a few letters, with or without a quotation mark, like a drop cap. */
export function isDropCap(box: Node): boolean {
	const [child, more] = box.childNodes;
	if (!child || more) return false;
	return isText(child) ? normalize(child.data).trim().length <= 3 : isDropCap(child);
}
