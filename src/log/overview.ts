import { formOf } from "../../contract/counting/layout.ts";
import { countsOf, sumCounts } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { Tally } from "../../contract/tally.ts";
import type { Epoch } from "../catalog/store.ts";
import type { Env } from "../env.ts";
import { talliesOf } from "./answerLogs.ts";

/** How long an isolate believes what it heard of the other shards, in milliseconds. */
const HEARD_FOR_MS = 10_000;
const QUIZZES_KEPT = 100;

type Heard = { at: number; tallies: Map<string, Tally>; besides: Map<string, PublicTally> };
type Place = { quiz: string; epochs: Epoch[] };

/**
 * What one isolate has heard of the shards of quizzes that have several. An acknowledgement asks its
 * own shard alone and takes the others from here; they are asked again at most every ten seconds.
 */
class Overview {
	readonly #heard = new Map<string, Heard>();

	/** The tallies of all shards, at most ten seconds old. */
	async tallies(env: Env, place: Place, now: number): Promise<Iterable<Tally>> {
		return (await this.#fresh(env, place, now)).tallies.values();
	}

	/** Exact counts of all shards but the one named `own`. */
	async countsBesides(
		env: Env,
		{ own, ...place }: Place & { own: string },
		key: AnswerKey,
		now: number,
	): Promise<PublicTally> {
		const { tallies, besides } = await this.#fresh(env, place, now);
		const name = `${own} ${formOf(key)}`;
		const known = besides.get(name);
		if (known) return known;
		const others = [...tallies].filter(([log]) => log !== own).map(([, tally]) => countsOf(tally, key));
		const counts = sumCounts(key, ...others);
		besides.set(name, counts);
		return counts;
	}

	/**
	 * Whoever finds it old asks anew; those who come meanwhile take the old. A promise is shared with
	 * nobody, since a request must not wait for what another one has asked for.
	 */
	async #fresh(env: Env, { quiz, epochs }: Place, now: number): Promise<Heard> {
		const known = this.#heard.get(quiz);
		if (known && now - known.at < HEARD_FOR_MS) return known;
		if (known) known.at = now;
		try {
			const heard = { at: now, tallies: await talliesOf(env, quiz, epochs, now), besides: new Map() };
			if (this.#heard.size >= QUIZZES_KEPT) this.#heard.clear();
			this.#heard.set(quiz, heard);
			return heard;
		} catch (error) {
			// What is stored already must not wait for the trouble of a shard that has nothing to do with it.
			if (!known) throw error;
			console.error(error);
			return known;
		}
	}
}

/** The isolate's own. */
export const overview = new Overview();
