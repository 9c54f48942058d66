import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { BoundedCache } from "../../../src/catalog/boundedCache.ts";
import { Catalog } from "../../../src/catalog/catalog.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";
import { publishAs } from "../lib/call.ts";
import { countedDb } from "../lib/countedDb.ts";

/** A quiz with so many revisions, as a release without facts left them. */
async function publishTimes(id: string, revisions: number): Promise<void> {
	await publishAs(id);
	const insert = env.DB.prepare("INSERT INTO revisions (quiz, revision, document, published_at) VALUES (?, ?, ?, ?)");
	const rows = Array.from({ length: revisions - 1 }, (_, index) => {
		const document = JSON.stringify({ ...fixtureDocument, id, title: `Title ${index}` });
		return insert.bind(id, index + 2, document, new Date().toISOString());
	});
	await env.DB.batch(rows);
	await env.DB.batch([
		env.DB.prepare("UPDATE revisions SET generations = NULL, form = NULL, changed = NULL WHERE quiz = ?").bind(id),
		env.DB.prepare("UPDATE quizzes SET revision = ? WHERE id = ?").bind(revisions, id),
	]);
}

describe("queries to D1", () => {
	it("are as many at 300 revisions as at 3, for the report's history and for keys", async () => {
		const counts: number[][] = [];
		for (const revisions of [3, 300]) {
			const id = `queries-${revisions}`;
			await publishTimes(id, revisions);
			const { db, statements } = countedDb();
			const catalog = new Catalog();
			const numbers = Array.from({ length: revisions }, (_, index) => index + 1);
			const steps = [
				() => catalog.history(db, id, 50),
				() => catalog.history(db, id, 50),
				() => catalog.history(env.DB, id),
				() => catalog.history(db, id),
				() => catalog.keys(db, id, numbers),
			];
			const count: number[] = [];
			for (const step of steps) {
				const before = statements.length;
				await step();
				count.push(statements.length - before);
			}
			expect((await catalog.keys(db, id, numbers)).size).toBe(revisions);
			counts.push(count);
		}
		expect(counts[1]).toEqual(counts[0]);
		expect(counts[0]?.slice(1)).toEqual([1, 0, 1, 1]);
	});
});

describe("a cache with a bound", () => {
	it("drops what was used longest ago, and holds no more bytes than it may", () => {
		const cache = new BoundedCache<string>(10);
		cache.set("a", "A", 4);
		cache.set("b", "B", 4);
		cache.get("a");
		cache.set("c", "C", 4);
		expect([cache.get("a"), cache.get("b"), cache.get("c"), cache.bytes]).toEqual(["A", undefined, "C", 8]);
		cache.set("d", "D", 11);
		expect([cache.get("d"), cache.bytes]).toEqual([undefined, 8]);
	});
});
