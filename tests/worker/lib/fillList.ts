import { env } from "cloudflare:workers";
import { READING } from "../../../src/catalog/list/entryOf.ts";
import { fixtureDocument } from "../../fixtures/quiz.ts";

/** The document of each quiz that `fillList` makes. */
export const manyDocument = JSON.stringify({ ...fixtureDocument, id: "one-of-many" });

/** Publishes quizzes `name-1`, `name-2` and so on, as they stand once somebody has looked at each in the list. */
export async function fillList(name: string, from: number, to: number): Promise<void> {
	const numbers = `WITH RECURSIVE numbers (n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM numbers WHERE n < ${to})`;
	const at = "2999-01-01T00:00:00.000Z";
	await env.DB.batch([
		env.DB.prepare(
			`${numbers} INSERT INTO revisions (quiz, revision, document, published_at)
			SELECT '${name}-' || n, 1, ?, '${at}' FROM numbers`,
		).bind(manyDocument),
		env.DB.prepare(
			`${numbers} INSERT INTO quizzes (id, revision, epoch, listed) SELECT '${name}-' || n, 1, 1, 2 FROM numbers`,
		),
		env.DB.prepare(
			`${numbers} INSERT INTO quiz_list (id, revision, withdrawn, draft, published_at, changed_at, title, search, sound, bytes, read_as)
			SELECT '${name}-' || n, 1, 0, 0, '${at}', '${at}', 'One of many', '${name}', 1, ?, ? FROM numbers`,
		).bind(manyDocument.length, READING),
	]);
}

/** Takes them away again. */
export async function clearList(name: string): Promise<void> {
	await env.DB.batch(
		["quizzes WHERE id", "revisions WHERE quiz", "quiz_list WHERE id"].map((where) =>
			env.DB.prepare(`DELETE FROM ${where} LIKE '${name}-%'`),
		),
	);
}
