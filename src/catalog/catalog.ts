import type { LeftOutRules } from "../../contract/leftOut.ts";
import { DAY_MS, SECOND_MS } from "../../contract/time.ts";
import { Failure } from "../http/failure.ts";
import { rulesOf } from "./leftOut.ts";
import { type Representation, type Revision, readRevision, representationOf } from "./published.ts";
import { type Epoch, findDocument, findEpochs, findPublished, findQuiz, openEpoch, type QuizRow } from "./store.ts";

/** How long an isolate believes what it knows of a quiz, in milliseconds. */
const CURRENT_FOR_MS = 10 * SECOND_MS;
const REVISIONS_KEPT = 100;
/** New attempts begin in an epoch for so long after it was opened. */
const EPOCH_MS = 30 * DAY_MS;

export type Current = Revision & {
	epochs: Epoch[];
	epoch: Epoch;
	/** The site key to get a proof with that somebody is there, where attempts have to bring one. */
	guard: string | undefined;
	/** Which attempts the newsroom leaves out. */
	leftOut: LeftOutRules;
	representation: Representation;
};

/** A quiz whose current revision or epoch is missing from the catalog. */
export class IncompleteQuiz extends Error {
	override readonly name = "IncompleteQuiz";
}

/**
 * Quizzes as one isolate knows them. Revisions are immutable and kept; which of them is current
 * is believed for ten seconds, so a warm isolate answers without asking D1.
 */
export class Catalog {
	readonly #revisions = new Map<string, Revision>();
	readonly #firstEpochs = new Map<string, number>();
	readonly #current = new Map<string, { until: number; current: Current }>();

	/** The current revision. Throws `not_found` or `withdrawn`. `fresh` asks D1 whatever is known. */
	async current(
		db: D1Database,
		id: string,
		{ now, fresh = false }: { now: number; fresh?: boolean },
	): Promise<Current> {
		const known = this.#current.get(id);
		if (known && now < known.until && !fresh) return known.current;
		this.#current.delete(id);
		const current = await this.#read(db, id, now);
		this.#current.set(id, { until: now + CURRENT_FOR_MS, current });
		return current;
	}

	/** The current revision for the newsroom's eyes, of a withdrawn quiz too. Asks D1; throws `not_found`. */
	async inspect(db: D1Database, id: string): Promise<Current> {
		const [row, epochs] = await Promise.all([findQuiz(db, id), findEpochs(db, id)]);
		return this.#representationOf(db, id, row && { ...row, withdrawn: 0 }, epochs);
	}

	/** Asks D1 next time: for the isolate that has just changed the quiz, so that its editor sees the change. */
	forget(id: string): void {
		this.#current.delete(id);
	}

	/** A revision by number, old ones too; null when there is none. */
	async revision(db: D1Database, id: string, number: number): Promise<Revision | null> {
		const name = `${id} ${number}`;
		const known = this.#revisions.get(name);
		if (known) return known;
		const document = await findDocument(db, id, number);
		if (document === null) return null;
		const revision = readRevision(number, document);
		this.#keep(name, revision);
		return revision;
	}

	/** Every revision with the time it was published, oldest first. */
	async history(db: D1Database, id: string): Promise<(Revision & { publishedAt: string })[]> {
		const published = await findPublished(db, id);
		const revisions = published.map(async ({ revision: number, publishedAt }) => {
			const revision = await this.revision(db, id, number);
			return revision ? [{ ...revision, publishedAt }] : [];
		});
		return (await Promise.all(revisions)).flat();
	}

	async #read(db: D1Database, id: string, now: number): Promise<Current> {
		const [row, epochs] = await Promise.all([findQuiz(db, id), findEpochs(db, id)]);
		const epoch = epochs.at(-1);
		this.#forgetDeleted(id, epochs[0]?.epoch);
		if (row && !row.deleted && !row.withdrawn && epoch && now >= epoch.openedAt + EPOCH_MS) {
			// Whether this isolate opens the next or another was faster: it is there to be read now.
			await openEpoch(db, id, { current: row.epoch, shards: 1, now: new Date(now) });
			return this.#representationOf(db, id, await findQuiz(db, id), await findEpochs(db, id));
		}
		return this.#representationOf(db, id, row, epochs);
	}

	async #representationOf(db: D1Database, id: string, row: QuizRow | null, epochs: Epoch[]): Promise<Current> {
		if (!row || row.deleted) throw new Failure("not_found", "there is no such quiz");
		if (row.withdrawn) throw new Failure("withdrawn", "the newsroom has withdrawn this quiz");
		const revision = await this.revision(db, id, row.revision);
		const epoch = epochs.find((each) => each.epoch === row.epoch);
		if (!revision || !epoch)
			throw new IncompleteQuiz(`the catalog lacks revision ${row.revision} or epoch ${row.epoch} of ${id}`);
		return {
			...revision,
			epochs,
			epoch,
			guard: row.guard ?? undefined,
			leftOut: rulesOf(row),
			representation: await representationOf(revision, {
				epoch: epoch.epoch,
				...(row.guard !== null && { guard: row.guard }),
			}),
		};
	}

	/** A quiz that was deleted and published again has another first epoch; what it said before is gone. */
	#forgetDeleted(id: string, firstEpoch: number | undefined): void {
		if (this.#firstEpochs.get(id) === firstEpoch) return;
		for (const name of this.#revisions.keys()) if (name.startsWith(`${id} `)) this.#revisions.delete(name);
		if (firstEpoch === undefined) this.#firstEpochs.delete(id);
		else this.#firstEpochs.set(id, firstEpoch);
	}

	#keep(name: string, revision: Revision): void {
		if (this.#revisions.size >= REVISIONS_KEPT) this.#revisions.clear();
		this.#revisions.set(name, revision);
	}
}

/** The isolate's own; a deploy or an eviction begins anew. */
export const catalog = new Catalog();
