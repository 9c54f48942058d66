import { z } from "zod";

/** A query's parameters, for OpenAPI. */
export function queryParameters(query: z.ZodObject): object[] {
	return Object.entries(z.toJSONSchema(query, { io: "input", unrepresentable: "any" }).properties ?? {}).map(
		([name, property]) => {
			const { description, ...schema } = typeof property === "object" ? property : {};
			return { name, in: "query", description, schema };
		},
	);
}
