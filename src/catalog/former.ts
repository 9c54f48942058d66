import { z } from "zod";
import { type Generations, raise } from "../../contract/generations.ts";
import { jsonText } from "../../contract/readJson.ts";
import { completeFacts, meaningsOf } from "./facts.ts";
import { type Revision, readOrNone } from "./published.ts";
import { findRevision, findStretch } from "./revisionRows.ts";

/** The revision before a new one: its document as it was written, and parsed if it can be read. */
export type Former = { document: unknown; revision: Revision | undefined; generations: Generations };

/** How many revisions to search for deleted questions, if no generations are stored. */
const LOOK_BACK = 50;

/** The generations after a revision: the stored ones, or 0 for all questions if a release before 0.3.0 published it. */
async function generationsAfter(db: D1Database, id: string, revision: number): Promise<Generations> {
	await completeFacts(db, id, { from: revision, to: revision });
	const rows = await findStretch(db, id, { from: revision - LOOK_BACK, to: revision, most: LOOK_BACK + 2 });
	let known: Generations = {};
	let isStored = false;
	for (const row of rows) {
		const read = row.generations ? undefined : readOrNone(row.revision, row.document);
		if (row.generations) known = row.generations;
		if (read) known = raise(known, await meaningsOf(read.quiz), { isFirst: !isStored });
		isStored ||= row.generations !== null;
	}
	return known;
}

/** The current revision of a quiz. Null if there is none. */
export async function findFormer(db: D1Database, id: string, revision: number): Promise<Former | null> {
	const row = await findRevision(db, id, revision);
	if (!row) return null;
	const generations = row.generations ?? (await generationsAfter(db, id, revision));
	const document = jsonText(z.unknown()).safeParse(row.document).data;
	return { document, revision: readOrNone(revision, row.document, generations), generations };
}
