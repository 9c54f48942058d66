import { z } from "zod";

/** Text that holds JSON of this shape. */
export function jsonText<S extends z.ZodType>(schema: S) {
	return z
		.string()
		.transform((text, context): unknown => {
			try {
				return JSON.parse(text);
			} catch {
				context.addIssue({ code: "custom", message: "must be JSON" });
				return z.NEVER;
			}
		})
		.pipe(schema);
}

/** The one way from text to a value: as the schema's output. Throws a `ZodError` for anything else. */
export function readJson<S extends z.ZodType>(schema: S, text: string): z.output<S> {
	return schema.parse(jsonText(z.unknown()).parse(text));
}

/** The same for a response's body, of any status. */
export async function readReply<S extends z.ZodType>(
	schema: S,
	response: { text: () => Promise<string> },
): Promise<z.output<S>> {
	return readJson(schema, await response.text());
}
