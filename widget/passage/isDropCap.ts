import { textOf } from "./boxes.ts";
import { trimmed } from "./quote.ts";

/** Whether a box contains only a few letters, with or without a quotation mark, like a drop cap. */
export const isDropCap = (box: Node) => /^.{1,3}$/.test(trimmed(textOf(box)));
