import { z } from "zod";

type Reviver = (name: string, value: unknown) => unknown;

/** A schema for JSON text with this content. `reviver` changes values while parsing, as in `JSON.parse`. */
export function jsonText<S extends z.ZodType>(schema: S, reviver?: Reviver) {
	return z
		.string()
		.transform((text, context): unknown => {
			try {
				return JSON.parse(text, reviver);
			} catch {
				context.addIssue({ code: "custom", message: "must be JSON" });
				return z.NEVER;
			}
		})
		.pipe(schema);
}

/**
 * Parses JSON text with a schema. It is the only way from text to a value. Throws a `ZodError` if the text does not
 * match.
 */
export function readJson<S extends z.ZodType>(schema: S, text: string, reviver?: Reviver): z.output<S> {
	return schema.parse(jsonText(z.unknown(), reviver).parse(text));
}

/** The same for a response's body, with any status. */
export async function readReply<S extends z.ZodType>(
	schema: S,
	response: { text: () => Promise<string> },
): Promise<z.output<S>> {
	return readJson(schema, await response.text());
}
