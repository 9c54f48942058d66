import { isText } from "./ofNode.ts";
import { normalize } from "./quote.ts";

/** Whether a box holds a few letters and nothing else, as a drop cap does, with or without a quotation mark. */
export function isDropCap(box: Node): boolean {
	const [child, more] = box.childNodes;
	if (!child || more) return false;
	return isText(child) ? normalize(child.data).trim().length <= 3 : isDropCap(child);
}
