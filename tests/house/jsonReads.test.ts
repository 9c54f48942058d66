import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { uncheckedReads } from "./jsonReads.ts";

/** JSON that is trusted, each with its reason. */
const trusted = [
	// The log's own rows; see its comment.
	"src/log/readOwn.ts",
	// Written to be compared with: a check would make them bigger, and the comparison unfair.
	"bench/browser/rivals/minimalFetched.ts",
	"bench/browser/rivals/minimalInlined.ts",
	"bench/browser/rivals/vanilla.ts",
];
const files = globSync("{contract,src,widget,lint,build,cli,bench,examples,recipes,tests}/**/*.{ts,tsx}").filter(
	// Vue types an object among its properties by a cast; the recipe shows what its documentation does.
	(file) => !file.includes("node_modules") && !file.startsWith("recipes/vue/"),
);

describe("JSON", () => {
	it("is read by a schema, or as unknown, everywhere; and nothing is cast", () => {
		const found = files
			.filter((file) => !trusted.includes(file))
			.flatMap((file) => uncheckedReads(readFileSync(file, "utf8"), file).map((line) => `${file}:${line}`));
		expect(found).toEqual([]);
	});

	it("is read without a check where the list says so, and nowhere that it does not", () => {
		expect(trusted.filter((file) => uncheckedReads(readFileSync(file, "utf8"), file).length === 0)).toEqual([]);
	});
});

describe("what is refused", () => {
	it.each([
		["a declared type", "const x: Quiz = JSON.parse(text);"],
		["a part of one", "const { a }: { a: object } = JSON.parse(text);"],
		["no type at all", "const x = JSON.parse(text);"],
		["a response's body", "const x: Quiz = await response.json();"],
		["a property", "JSON.parse(text).attempt;"],
		["an argument", "start(JSON.parse(text));"],
		["a function's result", "function f(): Quiz { return JSON.parse(text); }"],
		["an arrow's result", "const f = async () => (await ask()).json();"],
		["the next step of a promise", "fetch(url).then((response) => response.json());"],
		["a cast", "const x = value as Quiz;"],
		["a non-null assertion", "const x = value!;"],
	])("is %s", (_, source) => {
		expect(uncheckedReads(source)).toEqual([1]);
	});

	it.each([
		["unknown", "const x: unknown = JSON.parse(text);"],
		["what is unchecked", "const x: Unchecked<Quiz> = await response.json();"],
		["a schema", "const x = schema.parse(await response.json());"],
		["a check", "expect(await response.json()).toEqual({});"],
		["a function that says unknown", "const f = (text: string): unknown => JSON.parse(text);"],
		["a promise of unknown", "async function f(): Promise<unknown> { return (await ask()).json(); }"],
		["a response that is made", "return Response.json({});".replace("return ", "")],
		["a constant", "const x = [1] as const;"],
	])("is not %s", (_, source) => {
		expect(uncheckedReads(source)).toEqual([]);
	});
});
