import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { QuizDocument } from "../../../contract/quiz.ts";
import type { Report } from "../../../contract/report.ts";
import { bodyOf } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, record, statsOf } from "../lib/call.ts";

const [claim] = fixtureDocument.claims;
const feedback = { right: "Ja.", wrong: "Nein." };

/** A route, a range, a place: texts in which a report's own marks stand. */
const questions: { [id: string]: QuizDocument["claims"][number]["question"] } = {
	routes: {
		kind: "order",
		prompt: "Welche Strecke zuerst?",
		items: [
			{ id: "first", text: "Kyiv → Warsaw" },
			{ id: "second", text: "Lviv → 2" },
			{ id: "third", text: "10 – 20" },
		],
		answer: ["third", "first", "second"],
		feedback,
	},
	open: { kind: "true-false", prompt: "Ist die Grenze offen?", answer: true, feedback },
	trains: {
		kind: "number",
		prompt: "Wie viele Züge?",
		unit: "Züge – am Tag",
		min: -5,
		max: 5,
		answer: 1,
		tolerance: 0,
		feedback: { right: "Ja.", low: "Mehr.", high: "Weniger." },
	},
};

function documentIn(language: string, id: string): QuizDocument {
	if (!claim) throw new Error("the fixture has no claim");
	const claims = Object.entries(questions).map(([name, question]) => ({ ...claim, id: name, question }));
	return { ...fixtureDocument, id, language, dontKnow: true, claims };
}

function responsesTo(report: Report, question: string) {
	return report.questions.find(({ id }) => id === question)?.responses ?? [];
}

async function figuresOf(id: string): Promise<Record<string, string>[]> {
	const text = await (await call(`/api/quizzes/${id}/stats.csv`)).text();
	return parse(text, { columns: true });
}

beforeAll(async () => {
	for (const language of ["de", "sv"]) {
		const id = `responses-${language}`;
		expect((await publish(documentIn(language, id))).status).toBe(200);
		await record(id, bodyOf({ routes: ["first", "second", "third"], open: true, trains: -5 }));
	}
});

describe("responses in a report", () => {
	it("are told in parts, whatever stands in their texts", async () => {
		const report = await statsOf("responses-de");
		expect(responsesTo(report, "routes").map(({ meaning }) => meaning)).toContainEqual({
			type: "place",
			item: "first",
			text: "Kyiv → Warsaw",
			place: 1,
		});
		expect(responsesTo(report, "open").map(({ meaning }) => meaning)).toEqual([
			{ type: "truth", value: true },
			{ type: "truth", value: false },
			{ type: "unknown" },
		]);
		expect(responsesTo(report, "trains")[3]?.meaning).toEqual({
			type: "bin",
			low: -3.5,
			high: -3,
			unit: "Züge – am Tag",
		});
	});

	it("stand whole on the page, which speaks the quiz's language", async () => {
		const html = await (await call("/stats/responses-de")).text();
		expect(html).toContain('<html lang="de"');
		for (const item of ["Kyiv → Warsaw", "Lviv → 2", "10 – 20"]) expect(html).toContain(`>${item}</bdi>`);
		for (const word of ["Stimmt", "Stimmt nicht", "Nicht gewusst"]) expect(html).toContain(`>${word}</bdi>`);
		expect(html).not.toMatch(/>\s*(True|False|Didn’t know|Readers|Share)\b/);
		expect(html).toContain(">-5 Züge – am Tag</bdi>");
	});

	it("stand on an English page, marked as the quiz's, where the interface does not speak its language", async () => {
		const html = await (await call("/stats/responses-sv")).text();
		expect(html).toContain('<html lang="en"');
		expect(html).toContain("<bdi>True</bdi>");
		expect(html).toContain('<bdi lang="sv">Kyiv → Warsaw</bdi>');
	});

	it("have their parts in columns of the CSV, which numbers stay numbers in", async () => {
		const figures = await figuresOf("responses-de");
		const find = (question: string, response: string) =>
			figures.find((row) => row.question === question && row.response === response && row.measure === "readers");
		expect(find("routes", "first@0")).toEqual({
			...{ question: "routes", response: "first@0", label: "Kyiv → Warsaw", measure: "readers", value: "1" },
			...{ item: "first", place: "1", low: "", high: "", unit: "" },
		});
		expect(find("trains", "0")).toEqual({
			...{ question: "trains", response: "0", label: "'-5 – -4,5 Züge – am Tag", measure: "readers", value: "1" },
			...{ item: "", place: "", low: "-5", high: "-4.5", unit: "Züge – am Tag" },
		});
		expect(find("open", "true")?.label).toBe("Stimmt");
	});
});
