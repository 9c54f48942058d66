import { describe, expect, it } from "vitest";
import type { Alert } from "../../contract/report.ts";
import { mendsOf } from "../../src/pages/stats/mends.ts";
import { reports } from "../fixtures/figures.ts";

const usual = reports.usual?.();
if (!usual) throw new Error("there is no such report");
const { questions } = usual;
const alert = (kind: Alert["kind"], question = ""): Alert => ({ kind, question, text: `${kind} ${question}` });
const kindsOf = (alerts: Alert[]) =>
	mendsOf({ alerts, questions }).first.map(({ kind, question }) => [kind, question?.id]);

describe("what to mend", () => {
	it("keeps one of three places for what readers misunderstood", () => {
		const pressing = ["q1", "q3", "q4"].map((id) => alert("article-changed", id));
		expect(kindsOf([...pressing, alert("outvoted", "q2")])).toEqual([
			["article-changed", "q1"],
			["article-changed", "q3"],
			["outvoted", "q2"],
		]);
		expect(kindsOf(pressing)).toEqual([
			["article-changed", "q1"],
			["article-changed", "q3"],
			["least-understood", "q2"],
		]);
	});

	it("names each question once at first, and hides nothing", () => {
		const alerts = [
			alert("misconception", "q2"),
			alert("outvoted", "q2"),
			alert("unfair", "q2"),
			alert("unfair", "q1"),
		];
		expect(kindsOf(alerts)).toEqual([
			["misconception", "q2"],
			["unfair", "q1"],
		]);
		expect(mendsOf({ alerts, questions }).more.map(({ kind }) => kind)).toEqual(["outvoted", "unfair"]);
	});

	it("says nothing where nothing tells", () => {
		expect(mendsOf({ alerts: [], questions: [] })).toEqual({ first: [], more: [] });
		expect(mendsOf({ questions: questions.slice(0, 1) })).toEqual({ first: [], more: [] });
	});
});
