import { z } from "zod";
import { errorCodes, type Scope } from "./wire.ts";

/** Body of every refusal; `ErrorBody` in wire.ts is its type. */
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

/** A schema of the contract as JSON Schema; what is read is described as it is sent. */
export function shape(schema: Schema, io: "input" | "output" = "output"): object {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
	return rest;
}

/** A JSON body of this shape. */
export const json = (schema: Schema) => ({ "application/json": { schema: shape(schema) } });
/** The one good answer. */
export const done = (description: string, content?: object) => ({
	"200": { description, ...(content && { content }) },
});
const refusal = { $ref: "#/components/responses/refusal" };
/** Which scopes open an operation, beside `admin`. */
const newsroom = (who: readonly Scope[]) => [{ newsroom: [...new Set([...who, "admin"])] }];
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

/** `who`: absent, anybody. */
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

/** An operation of the interface; it may be refused like any other. */
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

/** A route as OpenAPI writes it. */
export const path = (route: (id: string) => string): string => route("{id}");
/** Operations at a path that names a quiz or a token. */
export const withId = <T extends object>(operations: T) => ({ parameters: [id], ...operations });
/** A header that an operation understands. */
export const header = (name: string, description: string) => ({
	name,
	in: "header",
	description,
	schema: { type: "string" },
});
