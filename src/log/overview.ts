import { formOf } from "../../contract/counting/layout.ts";
import { countsOf, sumCounts } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { Tally } from "../../contract/tally.ts";
import type { Env } from "../env.ts";
import { logFault } from "../platform/logFault.ts";
import { hearAll, type Shards } from "./hearAll.ts";
import { logName } from "./shard.ts";

/** How long an isolate believes what it heard of the other shards, in milliseconds. */
const HEARD_FOR_MS = 10_000;
const QUIZZES_KEPT = 100;

/** `at` is when the shards were last asked, and `isAnswered` whether that question has ended. */
type Heard = { at: number; isAnswered: boolean; tallies: Map<string, Tally>; besides: Map<string, PublicTally> };
type QuizShards = Pick<Shards, "quiz" | "epochs">;

function namesOf({ quiz, epochs }: QuizShards): string[] {
	return epochs.flatMap(({ epoch, shards }) =>
		Array.from({ length: shards }, (_, shard) => logName(quiz, epoch, shard)),
	);
}

/**
 * What one isolate has heard of the shards of quizzes that have several. Counts of a quiz are told
 * only when each shard has been heard: else two of them could be subtracted, and would say what one
 * shard holds.
 */
class Overview {
	readonly #heard = new Map<string, Heard>();

	/** The tallies of all shards, at most ten seconds old where they can be had; undefined while one has never been heard. */
	async tallies(env: Env, shards: Shards, now: number): Promise<Tally[] | undefined> {
		const known = this.#heard.get(shards.quiz);
		// Somebody else's question is not waited for: a request must not wait for another one's work.
		const isBeingAsked = known !== undefined && !known.isAnswered;
		await this.listen(env, shards, now, isBeingAsked && !this.#isHeard(shards));
		return this.#isHeard(shards) ? [...(this.#heard.get(shards.quiz)?.tallies.values() ?? [])] : undefined;
	}

	/** Asks all shards, at most every ten seconds or when it is `urgent`. Never fails; a shard in trouble is as it was last heard. */
	async listen(env: Env, shards: Shards, now: number, urgent = false): Promise<void> {
		const { quiz } = shards;
		const known = this.#heard.get(quiz);
		if (known && now - known.at < HEARD_FOR_MS && !urgent) return;
		if (!known && this.#heard.size >= QUIZZES_KEPT) this.#heard.clear();
		const asking = { at: now, isAnswered: false, tallies: known?.tallies ?? new Map(), besides: new Map() };
		this.#heard.set(quiz, asking);
		try {
			const { tallies } = await hearAll(env, shards, now);
			const before = this.#heard.get(quiz)?.tallies ?? new Map<string, Tally>();
			const names = namesOf(shards);
			const latest = names.flatMap((name): [string, Tally][] => {
				const tally = tallies.get(name) ?? before.get(name);
				return tally ? [[name, tally]] : [];
			});
			this.#heard.set(quiz, { at: now, isAnswered: true, tallies: new Map(latest), besides: new Map() });
		} catch (error) {
			logFault("unforeseen", { quiz }, error);
			this.#heard.set(quiz, { ...asking, isAnswered: true });
		}
	}

	/** Exact counts of all shards but the one named `own`, as they were last heard; undefined while one of them never was. */
	countsBesides({ own, ...shards }: QuizShards & { own: string }, key: AnswerKey): PublicTally | undefined {
		const heard = this.#heard.get(shards.quiz);
		if (!heard || !this.#isHeard(shards, own)) return undefined;
		const name = `${own} ${formOf(key)}`;
		const known = heard.besides.get(name);
		if (known) return known;
		const others = [...heard.tallies].filter(([log]) => log !== own).map(([, tally]) => countsOf(tally, key));
		const counts = sumCounts(key, ...others);
		heard.besides.set(name, counts);
		return counts;
	}

	#isHeard(shards: QuizShards, besides = ""): boolean {
		const tallies = this.#heard.get(shards.quiz)?.tallies;
		return tallies !== undefined && namesOf(shards).every((name) => name === besides || tallies.has(name));
	}
}

/** The isolate's own. */
export const overview = new Overview();
