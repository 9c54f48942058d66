const SECONDS = 10;

/** How often something happens per second, over the last ten seconds including the current one. */
export class Pace {
	readonly #counts = new Array<number>(SECONDS).fill(0);
	#second = 0;

	/** Counts one event and returns the new rate. `now` is in milliseconds. */
	count(now: number): number {
		const second = Math.floor(now / 1000);
		const passed = Math.min(SECONDS, Math.max(0, second - this.#second));
		for (let back = 0; back < passed; back++) this.#counts[(second - back) % SECONDS] = 0;
		this.#second = Math.max(second, this.#second);
		const slot = this.#second % SECONDS;
		this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
		return this.#counts.reduce((sum, each) => sum + each, 0) / SECONDS;
	}
}
