import { z } from "zod";
import { errorCodes, type Scope } from "./wire.ts";

/** The body of every refusal. Its type is `ErrorBody` in wire.ts. */
export const errorBody = z.strictObject({
	error: z.strictObject({
		code: z.enum(errorCodes),
		message: z.string(),
		issues: z
			.array(z.strictObject({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
			.optional(),
	}),
});

type Schema = z.ZodType;

/** A schema of the contract as JSON Schema. Requests are described as they are sent. */
export function shape(schema: Schema, io: "input" | "output" = "output"): object {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
	return rest;
}

/** A JSON body with this schema. */
export const json = (schema: Schema) => ({ "application/json": { schema: shape(schema) } });
/** The successful reply. */
export const done = (description: string, content?: object) => ({
	"200": { description, ...(content && { content }) },
});
const refusal = { $ref: "#/components/responses/refusal" };
/** The scopes that allow an operation, besides `admin`. */
const newsroom = (who: readonly Scope[]) => [{ newsroom: [...new Set([...who, "admin"])] }];
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

/** `who`: the scopes that are needed. Absent if everybody may send it. */
type Operation = {
	summary: string;
	replies: object;
	body?: object;
	who?: readonly Scope[];
	parameters?: object[];
};

type Described = {
	tags: ["newsroom" | "readers"];
	summary: string;
	description?: string;
	parameters: object[];
	requestBody?: object;
	responses: object;
	security?: ReturnType<typeof newsroom>;
};

/** An operation of the API, with the refusals that every operation may return. */
export function operation({ summary, replies, body, who, parameters = [] }: Operation): Described {
	return {
		tags: [who ? "newsroom" : "readers"],
		summary,
		...(who && { description: `Scopes: ${[...new Set([...who, "admin"])].join(", ")}` }),
		parameters,
		...(body && { requestBody: { required: true, content: body } }),
		responses: { ...replies, default: refusal },
		...(who && { security: newsroom(who) }),
	};
}

/** A route in OpenAPI's notation. */
export const path = (route: (id: string) => string): string => route("{id}");
/** Operations at a path that contains the id of a quiz or a token. */
export const withId = <T extends object>(operations: T) => ({ parameters: [id], ...operations });
/** A header that an operation reads. */
export const header = (name: string, description: string) => ({
	name,
	in: "header",
	description,
	schema: { type: "string" },
});
