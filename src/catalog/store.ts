import { z } from "zod";
import { Failure } from "../failure.ts";

const quizRow = z.object({ revision: z.int(), epoch: z.int(), withdrawn: z.int() });
const revisionRow = z.object({ document: z.string() });
const epochRow = z.object({ epoch: z.int(), shards: z.int().min(1), salt: z.string() });
const idRow = z.object({ id: z.string() });

/** A quiz that has passed its schema, in the words of its editor. */
export type Authored = { id: string; document: unknown };

export type QuizRow = z.output<typeof quizRow>;
export type Epoch = z.output<typeof epochRow>;

const SALT_BYTES = 32;

function randomSalt(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function findQuiz(db: D1Database, id: string): Promise<QuizRow | null> {
	const row = await db.prepare("SELECT revision, epoch, withdrawn FROM quizzes WHERE id = ?").bind(id).first();
	return row && quizRow.parse(row);
}

export async function findDocument(db: D1Database, id: string, revision: number): Promise<string | null> {
	const query = db.prepare("SELECT document FROM revisions WHERE quiz = ? AND revision = ?").bind(id, revision);
	const row = await query.first();
	return row && revisionRow.parse(row).document;
}

export async function findEpochs(db: D1Database, id: string): Promise<Epoch[]> {
	const query = db.prepare("SELECT epoch, shards, salt FROM epochs WHERE quiz = ? ORDER BY epoch").bind(id);
	const { results } = await query.all();
	return z.array(epochRow).parse(results);
}

/** Ids of all quizzes that readers may see. */
export async function listQuizzes(db: D1Database): Promise<string[]> {
	const { results } = await db.prepare("SELECT id FROM quizzes WHERE withdrawn = 0 ORDER BY id").all();
	return z
		.array(idRow)
		.parse(results)
		.map(({ id }) => id);
}

/**
 * Makes `document` the quiz's revision `revision`, in one transaction. Two who publish at once
 * both ask for the same number: the primary key lets one through, the other is told so (412).
 */
export async function insertRevision(
	db: D1Database,
	{ id, document }: Authored,
	revision: number,
	now: Date,
): Promise<void> {
	const at = now.toISOString();
	const addRevision = db
		.prepare("INSERT INTO revisions (quiz, revision, document, published_at) VALUES (?, ?, ?, ?)")
		.bind(id, revision, JSON.stringify(document), at);
	const first = [
		db
			.prepare("INSERT INTO epochs (quiz, epoch, shards, salt, opened_at) VALUES (?, 1, 1, ?, ?)")
			.bind(id, randomSalt(), at),
		db.prepare("INSERT INTO quizzes (id, revision, epoch) VALUES (?, 1, 1)").bind(id),
	];
	const next = [db.prepare("UPDATE quizzes SET revision = ? WHERE id = ?").bind(revision, id)];
	try {
		await db.batch([addRevision, ...(revision === 1 ? first : next)]);
	} catch (error) {
		const taken = await findDocument(db, id, revision);
		if (taken === null) throw error;
		throw new Failure(
			"precondition_failed",
			"somebody else published this quiz at the same moment; look and try again",
		);
	}
}

/** Takes a quiz from readers or gives it back; says whether there is such a quiz. */
export async function setWithdrawn(db: D1Database, id: string, withdrawn: boolean): Promise<boolean> {
	const query = db.prepare("UPDATE quizzes SET withdrawn = ? WHERE id = ?").bind(Number(withdrawn), id);
	const { meta } = await query.run();
	return meta.changes > 0;
}
