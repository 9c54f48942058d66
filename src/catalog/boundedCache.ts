type Entry<V> = { value: V; bytes: number };

/** A cache by name with a limit in bytes. The entry that was used longest ago is removed first. */
export class BoundedCache<V> {
	readonly #entries = new Map<string, Entry<V>>();
	readonly #most: number;
	#bytes = 0;

	constructor(mostBytes: number) {
		this.#most = mostBytes;
	}

	get(name: string): V | undefined {
		const known = this.#entries.get(name);
		if (!known) return undefined;
		// A map keeps the order of insertion, so an entry that is used moves to the end.
		this.#entries.delete(name);
		this.#entries.set(name, known);
		return known.value;
	}

	/** Stores a value of about this many bytes, unless it exceeds the whole limit. */
	set(name: string, value: V, bytes: number): void {
		this.delete(name);
		if (bytes > this.#most) return;
		this.#entries.set(name, { value, bytes });
		this.#bytes += bytes;
		for (const oldest of this.#entries.keys()) {
			if (this.#bytes <= this.#most) return;
			this.delete(oldest);
		}
	}

	delete(name: string): void {
		this.#bytes -= this.#entries.get(name)?.bytes ?? 0;
		this.#entries.delete(name);
	}

	names(): string[] {
		return [...this.#entries.keys()];
	}

	/** The bytes of all entries. */
	get bytes(): number {
		return this.#bytes;
	}
}
