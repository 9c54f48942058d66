import { describe, expect, it } from "vitest";
import { z } from "zod";
import { publishedQuiz } from "../../../contract/quiz.ts";
import { bodyOf } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, record, statsOf } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";

let published = 0;
const [claim] = fixtureDocument.claims;
const feedback = { right: "Just so.", low: "More.", high: "Less." };

type Numbers = { [field: string]: unknown };

/** Publishes a quiz with one estimate. */
async function put(id: string, question: Numbers): Promise<Response> {
	const asked = { kind: "number", prompt: "How much?", feedback, ...question };
	const { bands: _, ...document } = fixtureDocument;
	const body = JSON.stringify({ ...document, id, claims: [{ ...claim, id: "price", question: asked }] });
	return call(`/api/quizzes/${id}`, { method: "PUT", headers: deployment, body });
}

const inflation = { decimals: 1, format: "percent", min: 0, max: 10, step: 0.1, answer: 3.7, tolerance: 0.2 };
const estimate = z.looseObject({ answer: z.number(), tolerance: z.number() });

async function served(id: string, query: string): Promise<Response> {
	return call(`/api/quizzes/${id}${query}`);
}

async function questionOf(id: string, query = "?format=2") {
	const { quiz } = publishedQuiz.parse(await (await served(id, query)).json());
	return estimate.parse(quiz.claims[0]?.question);
}

describe("exact numbers", () => {
	it("are sent as whole numbers of the smallest unit to scripts that know format 2, and to no others", async () => {
		expect((await put("inflation", inflation)).status).toBe(200);
		expect(await questionOf("inflation")).toMatchObject({
			...{ min: 0, max: 100, step: 1, answer: 37, tolerance: 2 },
			...{ decimals: 1, format: "percent", unit: "" },
		});
		expect(await questionOf("inflation", "?format=3")).toMatchObject({ answer: 37 });
		for (const query of ["", "?format=1"]) {
			const refused = await served("inflation", query);
			expect(refused.status).toBe(406);
			expect(await refused.json()).toMatchObject({
				error: { code: "format", message: expect.stringContaining("format 2") },
			});
			expect(refused.headers.get("access-control-allow-origin")).toBe("*");
		}
		expect((await served("inflation", "?revision=1&format=1")).status).toBe(406);
		expect((await served("inflation", "?revision=1&format=2")).status).toBe(200);
		for (const wrong of ["0", "-1", "1.5", "two", ""]) {
			expect((await served("inflation", `?format=${wrong}`)).status).toBe(400);
		}
	});

	it.each<[string, Numbers, Numbers]>([
		["a unit in one text", { unit: "euros", min: 0, max: 10, answer: 5, tolerance: 1 }, { unit: "euros", answer: 5 }],
		["no unit", { min: 0, max: 10, answer: 5, tolerance: 1 }, { unit: "", answer: 5 }],
		["a tolerance as a share", { unit: "km", min: 0, max: 1000, answer: 200, tolerance: "10%" }, { tolerance: 20 }],
		["format: plain", { format: "plain", unit: "km", min: 0, max: 1000, answer: 200, tolerance: 1 }, { answer: 200 }],
	])("are said in format 1 where old scripts show them rightly: %s", async (_, question, expected) => {
		const id = `old-${++published}`;
		expect((await put(id, question)).status).toBe(200);
		expect(await questionOf(id, "")).toMatchObject(expected);
		expect(await questionOf(id, "")).not.toHaveProperty("decimals");
	});

	it("are graded at the very edge of a tolerance", async () => {
		await put("edge", { decimals: 1, unit: "km", min: 0, max: 1, answer: 0.3, tolerance: 0.1 });
		for (const response of [2, 3, 4]) await record("edge", bodyOf({ price: response }));
		for (const response of [1, 5]) await record("edge", bodyOf({ price: response }));
		const report = await statsOf("edge", deployment);
		expect(report.questions[0]?.right?.readers).toBe(3);
		expect(report.questions[0]?.rightRange).toEqual({ low: 2, high: 4, unit: "km", decimals: 1 });
		const csv = await (await call("/api/quizzes/edge/stats.csv", { headers: deployment })).text();
		expect(csv).toMatch(/,0\.05,0\.1,km\r?\n/);
	});

	it("take no answer between two whole ones, and none out of range", async () => {
		await put("bounds", { decimals: 1, unit: "km", min: 0, max: 1, answer: 0.3, tolerance: 0.1 });
		for (const response of [0.3, 11, -1]) {
			const body = bodyOf({ price: response });
			const refused = await call("/api/quizzes/bounds/answers", { method: "POST", body: JSON.stringify(body) });
			expect(refused.status).toBe(400);
		}
	});

	it.each<[string, Numbers, string[], RegExp]>([
		["a decimal without decimals", { min: 0, max: 10, answer: 3.7, tolerance: 1 }, ["answer"], /write decimals: 1/],
		[
			"more decimals than declared",
			{ decimals: 1, min: 0, max: 10, answer: 3.75, tolerance: 1 },
			["answer"],
			/write decimals: 2/,
		],
		[
			"a fine tolerance",
			{ decimals: 1, min: 0, max: 10, answer: 3, tolerance: 0.25 },
			["tolerance"],
			/write decimals: 2/,
		],
		["too many decimals", { decimals: 6, min: 0, max: 1, answer: 1e-7, tolerance: 0 }, ["answer"], /at most 6/],
		["seven decimals", { decimals: 7, min: 0, max: 1, answer: 0, tolerance: 0 }, ["decimals"], /./],
		["too large with its decimals", { decimals: 6, min: 0, max: 1e9, answer: 1, tolerance: 1 }, ["max"], /too large/],
		[
			"a year with decimals",
			{ decimals: 1, format: "year", min: 1900, max: 2000, answer: 1989, tolerance: 1 },
			["decimals"],
			/year/,
		],
		[
			"a percentage of money",
			{ format: "percent", currency: "EUR", min: 0, max: 9, answer: 1, tolerance: 1 },
			["currency"],
			/not an amount/,
		],
		["an unknown currency", { currency: "EURO", min: 0, max: 9, answer: 1, tolerance: 1 }, ["currency"], /ISO 4217/],
		["a share of nothing", { min: 0, max: 9, answer: 1, tolerance: "ten percent" }, ["tolerance"], /10%/],
		[
			"a share that leaves nothing wrong",
			{ min: 1, max: 9, answer: 5, tolerance: "100%" },
			["tolerance"],
			/every number in the range would be right/,
		],
		["forms without other", { unit: { one: "mile" }, min: 1, max: 9, answer: 5, tolerance: 1 }, ["unit"], /./],
	])("are refused with what to write instead: %s", async (_, question, path, message) => {
		const refused = await put("refused", question);
		expect(refused.status).toBe(400);
		const { error } = z
			.object({ error: z.object({ issues: z.array(z.object({ path: z.array(z.unknown()), message: z.string() })) }) })
			.parse(await refused.json());
		const issue = error.issues.find((each) => each.path.slice(3, 4).join() === path.join());
		expect(issue?.message).toMatch(message);
	});

	it("begin to be counted anew, after a dated correction, when decimals or tolerance change", async () => {
		const question = { decimals: 1, unit: "km", min: 0, max: 10, answer: 3, tolerance: 0.1 };
		await put("anew", question);
		const refused = await put("anew", { ...question, tolerance: 0.2 });
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain("dated note");
	});
});
