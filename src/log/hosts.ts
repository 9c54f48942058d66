import { z } from "zod";
import { jsonText } from "../../contract/readJson.ts";
import { OTHER_HOST } from "../../contract/tally.ts";

/** Hosts that a shard counts by name. Whoever invents names fills this list and nothing more. */
const HOSTS_COUNTED = 200;

const hostsRow = z.object({ names: jsonText(z.array(z.string())) });

/**
 * The hosts that are counted by name: the first two hundred that an attempt in the figures
 * came with. The list only grows, and a
 * host that came when it was full never enters, so an attempt is counted the same way whenever its
 * shard is scanned.
 */
export class Hosts {
	readonly #known: Set<string>;

	constructor(sql: SqlStorage) {
		const [raw] = sql.exec("SELECT names FROM hosts").toArray();
		this.#known = new Set(raw ? hostsRow.parse(raw).names : []);
	}

	/** The name that `host` is counted under. */
	counted(host: string): string {
		return host === "" || this.#known.has(host) ? host : OTHER_HOST;
	}

	/** Whether there is a place for `host`, which it does not have yet. */
	isNew(host: string): boolean {
		return host !== "" && !this.#known.has(host) && this.#known.size < HOSTS_COUNTED;
	}

	/** Takes a place for good, when the transaction around it holds; else `forget` it. */
	add(sql: SqlStorage, host: string): void {
		this.#known.add(host);
		sql.exec("INSERT OR REPLACE INTO hosts (one, names) VALUES (1, ?)", JSON.stringify([...this.#known]));
	}

	forget(host: string): void {
		this.#known.delete(host);
	}

	/** Forgets all of them, where their table is gone. */
	clear(): void {
		this.#known.clear();
	}
}
