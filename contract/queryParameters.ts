import { z } from "zod";

/** What an address can be asked for, as OpenAPI describes it. */
export function queryParameters(query: z.ZodObject): object[] {
	return Object.entries(z.toJSONSchema(query, { io: "input", unrepresentable: "any" }).properties ?? {}).map(
		([name, property]) => {
			const { description, ...schema } = typeof property === "object" ? property : {};
			return { name, in: "query", description, schema };
		},
	);
}
