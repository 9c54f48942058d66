import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { migrations } from "../../src/catalog/migrations.ts";

it("the deep check knows every migration of the catalog: add new ones to src/catalog/migrations.ts", () => {
	expect(migrations).toEqual(readdirSync("migrations").sort());
});

it("the migration to the list of quizzes lists what was there: quizzes, withdrawn ones, drafts alone, with the last change", () => {
	const db = new DatabaseSync(":memory:");
	const migrate = (names: readonly string[]) => {
		for (const name of names) db.exec(readFileSync(`migrations/${name}`, "utf8"));
	};
	const listed = migrations.indexOf("0007_quiz_list.sql");
	migrate(migrations.slice(0, listed));
	db.exec(`
		INSERT INTO quizzes (id, revision, epoch, withdrawn, deleted) VALUES ('plain', 2, 1, 0, 0), ('gone', 1, 1, 0, 1), ('hidden', 1, 1, 1, 0);
		INSERT INTO revisions (quiz, revision, document, published_at) VALUES
			('plain', 1, '{}', '2026-01-01T00:00:00.000Z'), ('plain', 2, 'no JSON', '2026-01-02T00:00:00.000Z'),
			('gone', 1, '{}', '2026-01-01T00:00:00.000Z'), ('hidden', 1, '{}', '2026-01-01T00:00:00.000Z');
		INSERT INTO drafts VALUES ('hidden', 7, '{}', '2026-01-05T00:00:00.000Z', 'B'), ('new', 1, '[', '2026-01-04T00:00:00.000Z', 'C');
		INSERT INTO audit (at, actor, action, subject, changed) VALUES
			('2026-01-02T00:00:00.000Z', 'A', 'publish', 'plain', '[]'), ('2026-01-03T00:00:00.000Z', 'A', 'grow', 'plain', '[]'),
			('2026-01-03T00:00:00.000Z', 'A', 'withdraw', 'hidden', '[]');
	`);
	migrate(migrations.slice(listed));
	const columns = "id, revision, withdrawn, draft, changed_at, changed_by, read_as";
	expect(db.prepare(`SELECT ${columns} FROM quiz_list ORDER BY id`).all().map(Object.values)).toEqual([
		["hidden", 1, 1, 7, "2026-01-05T00:00:00.000Z", "B", 0],
		["new", 0, 0, 1, "2026-01-04T00:00:00.000Z", "C", 0],
		["plain", 2, 0, 0, "2026-01-02T00:00:00.000Z", "A", 0],
	]);
	const unlisted = "SELECT id FROM quizzes WHERE deleted = 0 AND listed IS NOT (revision * 2 + withdrawn)";
	expect(db.prepare(`${unlisted} UNION SELECT quiz FROM drafts WHERE listed IS NOT version`).all()).toEqual([]);
	db.close();
});
