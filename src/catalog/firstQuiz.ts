import { z } from "zod";
import { Failure } from "../http/failure.ts";
import { logFault } from "../platform/logFault.ts";
import { type Current, catalog, IncompleteQuiz } from "./catalog.ts";

/** How many unreadable quizzes are skipped. Each costs a few of the request's queries. */
const MOST_TRIED = 10;

const idRow = z.object({ id: z.string() });

/** Whether readers cannot get the quiz. All other errors are temporary. */
function isUnavailable(error: unknown): boolean {
	return error instanceof Failure || error instanceof z.ZodError || error instanceof IncompleteQuiz;
}

/** The quiz as readers get it. Null if there is none, if it is withdrawn, or if it cannot be read, which is logged. */
export async function findShown(db: D1Database, id: string, now: number): Promise<Current | null> {
	try {
		return await catalog.current(db, id, { now });
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		if (!(error instanceof Failure)) logFault("unforeseen", { quiz: id }, error);
		return null;
	}
}

async function nextId(db: D1Database, after: string): Promise<string | null> {
	const query = db
		.prepare("SELECT id FROM quizzes WHERE deleted = 0 AND withdrawn = 0 AND id > ? ORDER BY id LIMIT 1")
		.bind(after);
	const row = await query.first();
	return row && idRow.parse(row).id;
}

/**
 * The id of the first quiz, in the order of ids, that readers can get. Null if there is none. It reads one document at
 * a time.
 */
export async function findFirst(db: D1Database, now: number): Promise<string | null> {
	let id = await nextId(db, "");
	for (let tried = 0; id !== null && tried < MOST_TRIED; tried++) {
		if (await findShown(db, id, now)) return id;
		id = await nextId(db, id);
	}
	return null;
}
