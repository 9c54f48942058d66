import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { type Report, report as reportSchema } from "../../contract/report.ts";
import { StatsPage } from "../../src/pages/stats/StatsPage.tsx";
import { figuresWords } from "../../src/pages/stats/words/figuresWords.ts";
import { documentWith, number, reportOn, reports } from "../fixtures/figures.ts";

const links = { quiz: "/quiz", json: "/json", csv: "/csv" };
const pageOf = (report: Report) => renderToString(h(StatsPage, { report, links }));
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the page of figures", () => {
	it.each(Object.entries(reports))("is whole for %s", (_, make) => {
		const report = make();
		expect(reportSchema.safeParse(report).success).toBe(true);
		const text = textOf(pageOf(report));
		expect(text).not.toMatch(/NaN|undefined|null|Infinity|\{\w+\}/);
	});

	it("says first how well readers did, then what they misunderstood, then what to mend", () => {
		const text = textOf(pageOf(reports.usual?.() ?? never()));
		expect(text).toMatch(/Readers got [\d.]+ of 5; 100% finished\./);
		expect(text).toMatch(/Whom did they count\? \d+% right\. More chose The dead \( ?\d+% ?\)\./);
		expect(text).toMatch(/To fix .* Whom did they count\?/);
		expect(text.indexOf("From worst")).toBeLessThan(text.indexOf("To fix"));
		expect(text.indexOf("To fix")).toBeLessThan(text.indexOf("Scores"));
		expect(text.indexOf("Scores")).toBeLessThan(text.indexOf("For statisticians"));
	});

	it("says how many attempts were left out and why, to the public too", () => {
		expect(textOf(pageOf(reports["usual, public"]?.() ?? never()))).toContain("as they look like machines: 10.");
		const ruled = { ...(reports.usual?.() ?? never()), leftOut: { attempts: 1, rules: true } };
		expect(textOf(pageOf(ruled))).toContain("or the newsroom has ruled them out: 1.");
	});

	it("keeps the newsroom's affairs from the public", () => {
		const text = textOf(pageOf(reports["usual, public"]?.() ?? never()));
		expect(text).not.toMatch(/To fix|statisticians|Marked by readers|paper\.example/);
	});

	it("speaks one language throughout: the quiz's to readers, English to the newsroom", () => {
		const german = textOf(pageOf(reports.german?.() ?? never()));
		expect(german).toMatch(/Im Schnitt [\d,]+ von 4 Punkten; \d+ % haben/);
		expect(german).toContain("Stimmt nicht");
		expect(german).not.toMatch(/\b(right|Readers|Share|Scores|True|False|Item)\b/);
		const document = documentWith([number({ unit: "Menschen" })], { language: "de" });
		const english = textOf(pageOf(reportOn(document, { attempts: 9 })));
		expect(english).toMatch(/5,500–6,500 Menschen/);
		expect(english).not.toMatch(/Richtig|Nicht gewusst|Weiß ich nicht/);
	});

	it("falls back to English as a whole where the interface does not speak the language", () => {
		expect(figuresWords("sv").lang).toBe("en");
		expect(figuresWords("de-AT").lang).toBe("de-AT");
	});

	it("has a row for those who did not know where that could be said, and none elsewhere", () => {
		const rows = (html: string) => html.split("Didn’t know").length - 1;
		// A choice, several, true or false: one each; an estimate and its table; a sequence.
		expect(rows(pageOf(reports["one reader"]?.() ?? never()))).toBeGreaterThanOrEqual(6);
		expect(rows(pageOf(reports["nobody may say so"]?.() ?? never()))).toBe(0);
	});

	it("never says that figures are hidden until nobody has answered", () => {
		for (const make of Object.values(reports)) expect(textOf(pageOf(make()))).not.toMatch(/\b0 (readers|answers)/);
		expect(textOf(pageOf(reports["29 readers, public"]?.() ?? never()))).toContain("Shown from 30 answers on.");
		expect(textOf(pageOf(reports.nobody?.() ?? never()))).toContain("Nobody has answered this question yet.");
	});
});

function never(): never {
	throw new Error("there is no such report");
}
