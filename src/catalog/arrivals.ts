import type { ArchiveLineOf } from "../../contract/archive.ts";
import { isPlausible } from "../../contract/counting/plausible.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { Failure } from "../http/failure.ts";
import { refuse } from "./arrivedLines.ts";
import { type Change, note } from "./audit.ts";
import { saveFolded, tallyOfNames } from "./folded.ts";
import { ARRIVING, findQuiz, randomSalt } from "./store.ts";
import { tallyOf, writeTally } from "./tallyText.ts";

/** Prepares the import of a quiz from an archive. Throws `precondition_failed` if the quiz exists or ever existed. */
export async function expectArrival(db: D1Database, line: ArchiveLineOf<"quiz">): Promise<void> {
	const { id, revision, epoch, withdrawn, leftOut } = line;
	await db
		.prepare(
			`INSERT INTO quizzes (id, revision, epoch, withdrawn, deleted, left_out) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		)
		.bind(id, revision, epoch, Number(withdrawn), ARRIVING, leftOut ? JSON.stringify(leftOut) : null)
		.run();
	const row = await findQuiz(db, id);
	if (row?.deleted === ARRIVING && row.revision === revision && row.epoch === epoch) return;
	throw new Failure(
		"precondition_failed",
		"this server has, or had, a quiz with this id; import the archive where the id was never used",
	);
}

/** Throws `precondition_failed` if no import of this quiz has started. */
export async function requireArrival(db: D1Database, id: string): Promise<void> {
	if ((await findQuiz(db, id))?.deleted === ARRIVING) return;
	throw new Failure("precondition_failed", "no import of this quiz has started; send the archive's first line first");
}

type CatalogLine = ArchiveLineOf<"revision" | "epoch">;

function insertOf(db: D1Database, id: string, line: CatalogLine): D1PreparedStatement {
	const insert = (into: string, ...values: (string | number | null)[]) =>
		db
			.prepare(`INSERT INTO ${into} VALUES (?, ${values.map(() => "?").join(", ")}) ON CONFLICT DO NOTHING`)
			.bind(id, ...values);
	if (line.kind === "revision") {
		const { revision, document, publishedAt, generations } = line;
		const values = [revision, JSON.stringify(document), publishedAt, generations ? JSON.stringify(generations) : null];
		return insert("revisions (quiz, revision, document, published_at, generations)", ...values);
	}
	// The old salt is not in the archive; a new one decides the shard of each attempt.
	return insert(
		"epochs (quiz, epoch, shards, salt, opened_at)",
		...[line.epoch, line.shards, randomSalt(), line.openedAt],
	);
}

/** Stores the catalog's part of a quiz that is being imported. Doing it again changes nothing. */
export async function insertArrived(db: D1Database, id: string, lines: CatalogLine[]): Promise<void> {
	if (lines.length > 0) await db.batch(lines.map((line) => insertOf(db, id, line)));
}

/** Stores the counts of folded shards. Their revisions and epochs must be stored before. */
export async function insertFolded(
	db: D1Database,
	id: string,
	lines: ArchiveLineOf<"folded" | "counters">[],
): Promise<void> {
	for (const line of lines) {
		const tally = line.kind === "counters" ? tallyOf(line.tally) : await tallyOfNames(db, id, new Map(line.tally));
		if (!isPlausible(tally, Date.now() / HOUR_MS)) {
			refuse([{ path: [line.kind, line.epoch, line.shard], message: "counts that contradict each other" }]);
		}
		await saveFolded(db, { quiz: id, epoch: line.epoch, shard: line.shard }, writeTally(tally));
	}
}

/** Opens an imported quiz to readers. Says whether the archive had its current revision and epoch. */
export async function completeArrival(db: D1Database, id: string, change: Change): Promise<boolean> {
	const [completed] = await db.batch([
		db
			.prepare(
				`UPDATE quizzes SET deleted = 0 WHERE id = ?1 AND deleted = ?2
				AND EXISTS (SELECT 1 FROM revisions WHERE quiz = ?1 AND revision = quizzes.revision)
				AND EXISTS (SELECT 1 FROM epochs WHERE quiz = ?1 AND epoch = quizzes.epoch)`,
			)
			.bind(id, ARRIVING),
		note(db, change, { action: "import", subject: id }),
	]);
	return (completed?.meta.changes ?? 0) > 0;
}
