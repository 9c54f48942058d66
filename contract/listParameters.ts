import { z } from "zod";
import { listQuery } from "./quizList.ts";

/** What a list can be asked for, as OpenAPI describes it. */
export const listParameters = Object.entries(z.toJSONSchema(listQuery).properties ?? {}).map(([name, property]) => {
	const { description, ...schema } = typeof property === "object" ? property : {};
	return { name, in: "query", description, schema };
});
