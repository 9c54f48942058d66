import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { shape } from "../../contract/describe.ts";
import { quizJsonSchema } from "../../contract/jsonSchema.ts";
import { openapi, openapiOf } from "../../contract/openapi.ts";
import { readJson } from "../../contract/readJson.ts";
import { replies } from "../../contract/replies.ts";
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
			method === "get" ? /quizzes\/\{id\}$|stats(\.csv)?$|oembed|^\/health/.test(path) : path.endsWith("/answers");
		expect(isOpen).toBe(isReaders);
	});

	it.each(operations)("$method $path describes the reply that the contract parses", ({ path, method, operation }) => {
		const good = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
		const described = z
			.object({ content: z.object({ "application/json": z.object({ schema: z.unknown() }).optional() }) })
			.parse(good).content["application/json"]?.schema;
		const schema = replies[path]?.[method];
		expect(described).toEqual(schema && shape(schema));
	});

	it("leaves no reply and no body without its shape", () => {
		const vague: string[] = [];
		const look = (value: unknown, path: string): void => {
			if (typeof value !== "object" || value === null) return;
			const isOpen = "type" in value && value.type === "object" && !("properties" in value);
			if (isOpen && !("additionalProperties" in value)) vague.push(path);
			for (const [name, each] of Object.entries(value)) look(each, `${path}/${name}`);
		};
		look(openapi, "");
		expect(vague).toEqual([]);
	});

	it("has the package's version, as all that carries one", () => {
		const { version } = readJson(z.object({ version: z.string() }), readFileSync("package.json", "utf8"));
		expect(openapiOf(version)).toMatchObject({ info: { title: "Readback", version } });
		for (const file of ["recipes/wordpress/readback/readback.php", "recipes/wordpress/readback/editor.asset.php"]) {
			expect(readFileSync(file, "utf8")).toMatch(new RegExp(`[Vv]ersion\\W+${version.replaceAll(".", "\\.")}\\b`));
		}
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
			required: ["id", "language", "title", "claims"],
			oneOf: [{ required: ["article"] }, { required: ["stories"] }],
			additionalProperties: false,
		});
	});
});
