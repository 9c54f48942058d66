import { z } from "zod";
import { jsonText } from "../../contract/readJson.ts";
import { OTHER_HOST } from "../../contract/tally.ts";

/** How many hosts a shard counts by name. Invented host names can only fill this list. */
const HOSTS_COUNTED = 200;

const hostsRow = z.object({ names: jsonText(z.array(z.string())) });

/**
 * The hosts that are counted by name: the first two hundred of attempts in the figures. The list only grows, and a host
 * that arrives when it is full is never added. So an attempt is counted in the same way in every scan.
 */
export class Hosts {
	readonly #known: Set<string>;

	constructor(sql: SqlStorage) {
		const [raw] = sql.exec("SELECT names FROM hosts").toArray();
		this.#known = new Set(raw ? hostsRow.parse(raw).names : []);
	}

	/** The name under which `host` is counted. */
	counted(host: string): string {
		return host === "" || this.#known.has(host) ? host : OTHER_HOST;
	}

	/** Whether `host` is not in the list and there is room for it. */
	isNew(host: string): boolean {
		return host !== "" && !this.#known.has(host) && this.#known.size < HOSTS_COUNTED;
	}

	/** Adds a host. If the transaction around it fails, call `forget`. */
	add(sql: SqlStorage, host: string): void {
		this.#known.add(host);
		sql.exec("INSERT OR REPLACE INTO hosts (one, names) VALUES (1, ?)", JSON.stringify([...this.#known]));
	}

	forget(host: string): void {
		this.#known.delete(host);
	}

	/** Removes all hosts from memory, after their table was deleted. */
	clear(): void {
		this.#known.clear();
	}
}
