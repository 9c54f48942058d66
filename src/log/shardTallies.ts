import { formOf } from "../../contract/counting/layout.ts";
import { countsOf, sumCounts } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { Tally } from "../../contract/tally.ts";
import { BoundedCache } from "../catalog/boundedCache.ts";
import type { Env } from "../env.ts";
import { logFault } from "../platform/logFault.ts";
import { collectTallies, type Shards } from "./collectTallies.ts";
import { logName } from "./shard.ts";
import { tallyBytes } from "./tallyBytes.ts";

/** How long an isolate uses the other shards' tallies, in milliseconds. */
const HEARD_FOR_MS = 10_000;
/**
 * How many bytes of tallies, and of sums made from them, an isolate keeps. The largest quiz with 64 shards takes 30 MB
 * when all its counters are in use.
 */
const HEARD_KEPT = 40_000_000;
const BESIDES_KEPT = 8_000_000;
const BYTES_A_QUIZ = 200;
/** Counts as objects take several times as many bytes as their text. */
const BYTES_A_CHARACTER = 6;

/** `at` is when the shards were last asked. `isAnswered` says whether they have replied. */
type Heard = { at: number; isAnswered: boolean; tallies: Map<string, Tally> };
type Besides = { of: Map<string, Tally>; counts: PublicTally };
type QuizShards = Pick<Shards, "quiz" | "epochs">;

function namesOf({ quiz, epochs }: QuizShards): string[] {
	return epochs.flatMap(({ epoch, shards }) =>
		Array.from({ length: shards }, (_, shard) => logName(quiz, epoch, shard)),
	);
}

/**
 * The tallies that one isolate knows of quizzes with several shards. A quiz's counts are only shown once all shards
 * have replied. Otherwise the difference of two counts would reveal those of one shard.
 */
export class ShardTallies {
	readonly #heard: BoundedCache<Heard>;
	readonly #besides: BoundedCache<Besides>;

	/** Keeps about this many bytes of tallies and of sums. The entries that were used longest ago are dropped first. */
	constructor(heardKept = HEARD_KEPT, besidesKept = BESIDES_KEPT) {
		this.#heard = new BoundedCache(heardKept);
		this.#besides = new BoundedCache(besidesKept);
	}

	/**
	 * The tallies of all shards, at most ten seconds old if they can be reached. Undefined while one has never replied.
	 */
	async tallies(env: Env, shards: Shards, now: number): Promise<Tally[] | undefined> {
		const known = this.#heard.get(shards.quiz);
		// It does not wait for another request's question, because a request must not depend on another one's work.
		const isBeingAsked = known !== undefined && !known.isAnswered;
		await this.listen(env, shards, now, isBeingAsked && !this.#isHeard(shards));
		return this.#isHeard(shards) ? [...(this.#heard.get(shards.quiz)?.tallies.values() ?? [])] : undefined;
	}

	/**
	 * Asks all shards, at most every ten seconds unless `urgent`. It never throws; a shard that fails keeps its last
	 * tally.
	 */
	async listen(env: Env, shards: Shards, now: number, urgent = false): Promise<void> {
		const { quiz } = shards;
		const known = this.#heard.get(quiz);
		if (known && now - known.at < HEARD_FOR_MS && !urgent) return;
		const asking = { at: now, isAnswered: false, tallies: known?.tallies ?? new Map<string, Tally>() };
		this.#keep(quiz, asking);
		try {
			const { tallies } = await collectTallies(env, shards, now);
			const before = this.#heard.get(quiz)?.tallies ?? new Map<string, Tally>();
			const names = namesOf(shards);
			const latest = names.flatMap((name): [string, Tally][] => {
				const tally = tallies.get(name) ?? before.get(name);
				return tally ? [[name, tally]] : [];
			});
			this.#keep(quiz, { at: now, isAnswered: true, tallies: new Map(latest) });
		} catch (error) {
			logFault("unforeseen", { quiz }, error);
			this.#keep(quiz, { ...asking, isAnswered: true });
		}
	}

	/** The exact counts of all shards except `own`, from their last replies. Undefined while one has never replied. */
	countsBesides({ own, ...shards }: QuizShards & { own: string }, key: AnswerKey): PublicTally | undefined {
		const heard = this.#heard.get(shards.quiz);
		if (!heard || !this.#isHeard(shards, own)) return undefined;
		const name = `${own} ${formOf(key)}`;
		const known = this.#besides.get(name);
		if (known?.of === heard.tallies) return known.counts;
		const others = [...heard.tallies].filter(([log]) => log !== own).map(([, tally]) => countsOf(tally, key));
		const counts = sumCounts(key, ...others);
		this.#besides.set(name, { of: heard.tallies, counts }, JSON.stringify(counts).length * BYTES_A_CHARACTER);
		return counts;
	}

	#keep(quiz: string, heard: Heard): void {
		const bytes = [...heard.tallies.values()].reduce((sum, tally) => sum + tallyBytes(tally), BYTES_A_QUIZ);
		this.#heard.set(quiz, heard, bytes);
	}

	#isHeard(shards: QuizShards, besides = ""): boolean {
		const tallies = this.#heard.get(shards.quiz)?.tallies;
		return tallies !== undefined && namesOf(shards).every((name) => name === besides || tallies.has(name));
	}
}

/** One per isolate. */
export const shardTallies = new ShardTallies();
