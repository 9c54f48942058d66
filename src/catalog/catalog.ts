import type { AnswerKey } from "../../contract/gradable.ts";
import type { LeftOutRules } from "../../contract/leftOut.ts";
import { DAY_MS, SECOND_MS } from "../../contract/time.ts";
import { Failure } from "../http/failure.ts";
import { BoundedCache } from "./boundedCache.ts";
import { completeFacts } from "./facts.ts";
import { rulesOf } from "./leftOut.ts";

import { type Representation, type Revision, readOrNone, representationOf } from "./published.ts";
import {
	type FormRow,
	findForms,
	findPublished,
	findRevision,
	type PublishedRow,
	type StoredRevision,
} from "./revisionRows.ts";
import { type Epoch, findEpochs, findQuiz, openEpoch, type QuizRow } from "./store.ts";

/** How long an isolate uses what it knows of a quiz before it reads it again, in milliseconds. */
const CURRENT_FOR_MS = 10 * SECOND_MS;
/** How many bytes of revisions and reply bodies an isolate caches. It has 128 MB. */
const REVISIONS_KEPT = 24_000_000;
const BODIES_KEPT = 12_000_000;
const FIRST_EPOCHS_KEPT = 10_000;
/** A parsed document takes several times as many bytes as its text. */
const BYTES_A_CHARACTER = 6;
/** The newsroom needs time to fix a quiz that this release cannot read; until then, outboxes wait. */
const MENDING_WAIT_S = 60;
/** How long after an epoch's opening new attempts begin in it. */
const EPOCH_MS = 30 * DAY_MS;

export type Current = Revision & {
	epochs: Epoch[];
	epoch: Epoch;
	/** The site key for proofs that a reader is a person, if attempts need one. */
	guard: string | undefined;
	/** The rules that leave attempts out. */
	leftOut: LeftOutRules;
	representation: Representation;
};

/** A quiz whose current revision or epoch is missing from the catalog. */
export class IncompleteQuiz extends Error {
	override readonly name = "IncompleteQuiz";
}

/** A revision, and the numbers of all revisions that ask the same. */
type Form = { revision: Revision; revisions: number[] };

function needsMending(): Failure {
	const headers = { "retry-after": String(MENDING_WAIT_S) };
	return new Failure("unavailable", "this release cannot read the quiz; the newsroom has to publish it again", {
		headers,
	});
}

/**
 * The quizzes that an isolate knows. Revisions never change, so they stay cached. Which revision is current is cached
 * for ten seconds, so that a warm isolate replies without a D1 query.
 */
export class Catalog {
	readonly #revisions = new BoundedCache<Revision>(REVISIONS_KEPT);
	readonly #firstEpochs = new BoundedCache<number>(FIRST_EPOCHS_KEPT);
	readonly #current = new BoundedCache<{ until: number; current: Current }>(BODIES_KEPT);

	/**
	 * The current revision. Throws `not_found`, `withdrawn`, or `unavailable` if its document cannot be read. With `fresh`
	 * it always queries D1.
	 */
	async current(
		db: D1Database,
		id: string,
		{ now, fresh = false }: { now: number; fresh?: boolean },
	): Promise<Current> {
		const known = this.#current.get(id);
		if (known && now < known.until && !fresh) return known.current;
		this.#current.delete(id);
		const current = await this.#read(db, id, now);
		this.#current.set(id, { until: now + CURRENT_FOR_MS, current }, current.representation.body.byteLength);
		return current;
	}

	/** The current revision for the newsroom, also if the quiz is withdrawn. Always queries D1. Throws `not_found`. */
	async inspect(db: D1Database, id: string): Promise<Current> {
		const [row, epochs] = await Promise.all([findQuiz(db, id), findEpochs(db, id)]);
		return this.#representationOf(db, id, row && { ...row, withdrawn: 0 }, epochs);
	}

	/** Makes the next call query D1. Used after a change, so that its editor sees it in the same isolate. */
	forget(id: string): void {
		this.#current.delete(id);
	}

	/** A revision by number. Null if there is none. Throws `unavailable` if it cannot be read. */
	async revision(db: D1Database, id: string, number: number): Promise<Revision | null> {
		const name = `${id} ${number}`;
		const known = this.#revisions.get(name);
		if (known) return known;
		const row = await this.#find(db, id, number);
		if (!row) return null;
		const revision = readOrNone(number, row.document, row.generations ?? undefined);
		if (!revision) throw needsMending();
		this.#revisions.set(name, revision, row.document.length * BYTES_A_CHARACTER);
		return revision;
	}

	/**
	 * The newest `most` revisions, or all, oldest first: when each was published, what it asks, and what differs from the
	 * one before. It needs one query for any number of revisions, once all have their facts stored.
	 */
	async history(db: D1Database, id: string, most?: number): Promise<PublishedRow[]> {
		const published = await findPublished(db, id, most);
		const lacking = published.filter(({ form }) => form === null);
		const [first, last] = [lacking[0], lacking.at(-1)];
		if (!first || !last) return published;
		await completeFacts(db, id, { from: first.revision, to: last.revision });
		return findPublished(db, id, most);
	}

	/**
	 * One of these revisions for each form, with the numbers of all that ask the same. Only revisions that can be read.
	 */
	async forms(db: D1Database, id: string, numbers: number[]): Promise<Form[]> {
		const found = await this.#findForms(db, id, numbers);
		return found.flatMap(({ revision: newest, document, generations, revisions }) => {
			const revision = readOrNone(newest, document, generations ?? undefined);
			return revision ? [{ revision, revisions }] : [];
		});
	}

	/** The keys of these revisions. Only those that can be read. */
	async keys(db: D1Database, id: string, numbers: number[]): Promise<Map<number, AnswerKey>> {
		const forms = await this.forms(db, id, numbers);
		return new Map(
			forms.flatMap(({ revision: { key }, revisions }) => revisions.map((each): [number, AnswerKey] => [each, key])),
		);
	}

	async #findForms(db: D1Database, id: string, numbers: number[]): Promise<FormRow[]> {
		if (numbers.length === 0) return [];
		const found = await findForms(db, id, numbers);
		const lacking = found.flatMap(({ form, revisions }) => (form === null ? revisions : []));
		if (lacking.length === 0) return found;
		await completeFacts(db, id, { from: Math.min(...lacking), to: Math.max(...lacking) });
		return findForms(db, id, numbers);
	}

	/** A stored revision. If an older release published it, its generations are stored first. */
	async #find(db: D1Database, id: string, number: number): Promise<StoredRevision | null> {
		const row = await findRevision(db, id, number);
		if (!row?.isLacking) return row;
		await completeFacts(db, id, { from: number, to: number });
		return findRevision(db, id, number);
	}

	async #read(db: D1Database, id: string, now: number): Promise<Current> {
		const [row, epochs] = await Promise.all([findQuiz(db, id), findEpochs(db, id)]);
		const epoch = epochs.at(-1);
		this.#forgetDeleted(id, epochs[0]?.epoch);
		if (row && !row.deleted && !row.withdrawn && epoch && now >= epoch.openedAt + EPOCH_MS) {
			// Either this isolate opened the next epoch or another one did. Now it can be read.
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

	/** A quiz that was deleted and published again has another first epoch, so earlier information is dropped. */
	#forgetDeleted(id: string, firstEpoch: number | undefined): void {
		if (this.#firstEpochs.get(id) === firstEpoch) return;
		for (const name of this.#revisions.names()) if (name.startsWith(`${id} `)) this.#revisions.delete(name);
		if (firstEpoch === undefined) this.#firstEpochs.delete(id);
		else this.#firstEpochs.set(id, firstEpoch, 1);
	}
}

/** One per isolate. It is empty after a deploy or an eviction. */
export const catalog = new Catalog();
