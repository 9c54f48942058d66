import type { Member } from "./parts.ts";

/** An option as a document has it: what is not said stays out. */
export function optionOf({ id, text, right, feedback }: Member): Record<string, unknown> {
	return { id, text, ...(right && { right }), ...(feedback && { feedback }) };
}
