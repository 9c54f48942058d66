import { describe, expect, it } from "vitest";
import { quizJsonSchema } from "../../contract/jsonSchema.ts";
import { openapi } from "../../contract/openapi.ts";
import { routes } from "../../contract/wire.ts";

const operations = Object.entries(openapi.paths).flatMap(([path, item]) =>
	Object.entries(item).flatMap(([method, operation]) => ("summary" in operation ? [{ path, method, operation }] : [])),
);

describe("the OpenAPI document", () => {
	it("describes every address of the interface", () => {
		const api = Object.values(routes)
			.map((route) => (typeof route === "function" ? route("{id}") : route))
			.filter((route) => route.startsWith("/api/"));
		expect(Object.keys(openapi.paths)).toEqual(expect.arrayContaining(api));
	});

	it.each(operations)("$method $path says what it answers, and who may ask", ({ path, method, operation }) => {
		expect(operation.summary.length).toBeGreaterThan(5);
		expect(Object.keys(operation.responses)).toContain("default");
		const isOpen = operation.security === undefined;
		const isReaders =
			method === "get" ? /quizzes\/\{id\}$|stats(\.csv)?$|oembed|health/.test(path) : path.endsWith("/answers");
		expect(isOpen).toBe(isReaders);
	});

	it("is plain JSON, and names no schema that it lacks", () => {
		const text = JSON.stringify(openapi);
		expect(JSON.parse(text)).toEqual(openapi);
		const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
		expect(new Set(references)).toEqual(new Set(["#/components/responses/refusal"]));
	});
});

describe("the JSON Schema of quiz files", () => {
	it("knows every field of the document, and all that are needed", () => {
		const text = JSON.stringify(quizJsonSchema);
		for (const name of ["claims", "standing", "passages", "explainer", "tolerance", "feedback", "bands"])
			expect(text).toContain(`"${name}"`);
		expect(quizJsonSchema).toMatchObject({
			$schema: "https://json-schema.org/draft/2020-12/schema",
			required: ["id", "language", "title", "article", "claims", "bands"],
			additionalProperties: false,
		});
	});
});
