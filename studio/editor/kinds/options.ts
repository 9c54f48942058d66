import type { Member } from "./parts.ts";

/** An option for the document, without empty fields. */
export function optionOf({ id, text, right, feedback }: Member): Record<string, unknown> {
	return { id, text, ...(right && { right }), ...(feedback && { feedback }) };
}
