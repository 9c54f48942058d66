import { z } from "zod";

type Reviver = (name: string, value: unknown) => unknown;

/** Text that holds JSON of this shape; `reviver` mends values on the way, as `JSON.parse` has it. */
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

/** The one way from text to a value: as the schema's output. Throws a `ZodError` for anything else. */
export function readJson<S extends z.ZodType>(schema: S, text: string, reviver?: Reviver): z.output<S> {
	return schema.parse(jsonText(z.unknown(), reviver).parse(text));
}

/** The same for a response's body, of any status. */
export async function readReply<S extends z.ZodType>(
	schema: S,
	response: { text: () => Promise<string> },
): Promise<z.output<S>> {
	return readJson(schema, await response.text());
}
