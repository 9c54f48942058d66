import { env } from "cloudflare:workers";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { MARKS } from "../../../contract/counting/months.ts";
import { type Overview, overview } from "../../../contract/overview.ts";
import { saveMonths } from "../../../src/catalog/figures/saveMonths.ts";
import { bodyOf, rightResponses } from "../../fixtures/answers.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { call, publish, publishAs, record, statsOf } from "../lib/call.ts";
import { deployment } from "../lib/newsroom.ts";

async function overviewOf(month?: string): Promise<Overview> {
	const query = month ? `?month=${month}` : "";
	const response = await call(`/api/newsroom/overview${query}`, { headers: deployment });
	expect(response.status).toBe(200);
	return overview.parse(await response.json());
}

async function csvOf(file: string, month: string): Promise<string[][]> {
	const response = await call(`/api/newsroom/overview/${file}.csv?month=${month}`, { headers: deployment });
	expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${file}-${month}.csv"`);
	return parseCsv(await response.text());
}

/** Says that a quiz had its readers in a month in which no other quiz had any. */
async function playedIn(id: string, month: string, started: number): Promise<void> {
	const months = [{ month, started, finished: started, score: (started * MARKS) / 2 }];
	await saveMonths(env.DB, id, [{ epoch: 1, shard: 0, months }], new Date("2026-01-01T00:00:00.000Z"));
}

describe("figures over all quizzes", () => {
	it("add up a month's readers, and name what was misunderstood and is to be mended", async () => {
		await publish({ ...fixtureDocument, id: "overview-hard", title: "=Hard" });
		await publishAs("overview-easy");
		await publishAs("overview-other-month");
		for (let n = 0; n < 12; n++) await record("overview-hard", bodyOf({ ...rightResponses, clock: "old" }));
		await record("overview-easy", bodyOf(rightResponses));
		for (const id of ["overview-hard", "overview-easy", "overview-other-month"]) await statsOf(id, deployment);
		await playedIn("overview-hard", "2031-02", 12);
		await playedIn("overview-easy", "2031-02", 1);
		await playedIn("overview-other-month", "2031-03", 7);
		const found = await overviewOf("2031-02");
		expect(found).toMatchObject({ month: "2031-02", started: 13, finished: 13, mean: 0.5, quizzes: 2 });
		expect(found.questions[0]).toMatchObject({ quiz: "overview-hard", question: "clock", readers: 12, facility: 0 });
		expect(new Set(found.questions.map(({ quiz }) => quiz))).toEqual(new Set(["overview-hard", "overview-easy"]));
		expect(found.alerts).toMatchObject([{ quiz: "overview-hard", kind: "misconception" }]);
		expect(found.alerts[0]?.text).toMatch(/Which clock\?$/);
		expect(await csvOf("quizzes", "2031-02")).toEqual([
			["month", "quiz", "title", "started", "finished", "mean", "alert"],
			["2031-02", "overview-hard", "'=Hard", "12", "12", "0.5", "misconception"],
			["2031-02", "overview-easy", fixtureDocument.title, "1", "1", "0.5", ""],
		]);
		const [header, hardest, ...others] = await csvOf("questions", "2031-02");
		expect(header?.slice(0, 4)).toEqual(["month", "quiz", "title", "question"]);
		expect(hardest?.slice(0, 4)).toEqual(["2031-02", "overview-hard", "'=Hard", "clock"]);
		expect(others).toHaveLength(9);
	});

	it("name no alert of a quiz that is withdrawn, and nothing of one that is deleted", async () => {
		for (const id of ["overview-withdrawn", "overview-deleted"]) {
			await publishAs(id);
			for (let n = 0; n < 12; n++) await record(id, bodyOf({ ...rightResponses, clock: "old" }));
			await statsOf(id, deployment);
			await playedIn(id, "2031-04", 3);
		}
		await call("/api/quizzes/overview-withdrawn/withdraw", { method: "POST", headers: deployment });
		const body = JSON.stringify({ title: fixtureDocument.title });
		await call("/api/quizzes/overview-deleted", { method: "DELETE", headers: deployment, body });
		const found = await overviewOf("2031-04");
		expect([found.started, found.quizzes, found.alerts]).toEqual([3, 1, []]);
	});

	it("name the quizzes that were played since their last report", async () => {
		await publishAs("overview-stale");
		await playedIn("overview-stale", "2031-05", 3);
		expect((await overviewOf("2031-05")).stale).toEqual(["overview-stale"]);
		await statsOf("overview-stale", deployment);
		await playedIn("overview-stale", "2031-05", 3);
		expect((await overviewOf("2031-05")).stale).toEqual([]);
	});

	it("are of the running month where none is asked for, and of none where nobody read", async () => {
		const now = await overviewOf();
		expect(now.month).toBe(new Date().toISOString().slice(0, 7));
		expect(now.months[0]?.started).toBeGreaterThan(0);
		expect(await overviewOf("1999-01")).toMatchObject({ started: 0, mean: null, questions: [], alerts: [] });
		expect((await call("/api/newsroom/overview?month=2026-13", { headers: deployment })).status).toBe(400);
	});
});
