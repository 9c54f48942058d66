import { HOUR_MS } from "../../contract/time.ts";
import { openedAt, type Settings } from "../platform/settings.ts";
import { type ShardAddress, type ShardStage, type ShardState, writeShardState } from "./shardState.ts";

/** Which shard a log is, and its state (open, folding or closed), in memory and in its storage. */
export class OwnState {
	readonly #sql: SqlStorage;
	readonly #settings: Settings;
	#state: ShardState;

	constructor(sql: SqlStorage, settings: Settings, state: ShardState) {
		this.#sql = sql;
		this.#settings = settings;
		this.#state = state;
	}

	get address(): ShardAddress | undefined {
		return this.#state.address;
	}

	get stage(): ShardStage {
		return this.#state.stage;
	}

	enter(address: ShardAddress, stage: ShardStage): void {
		writeShardState(this.#sql, address, stage);
		this.#state = { address, stage };
	}

	/** Stores which shard it is, once. Returns whether it was new. */
	setAddress(address: ShardAddress): boolean {
		if (this.#state.address) return false;
		this.enter({ ...address, openedAt: openedAt(this.#settings, address) }, "open");
		return true;
	}

	/** Uses a state that was written to the storage. */
	begin(state: ShardState): void {
		this.#state = state;
	}

	/** The hour in which its epoch was opened. If an earlier release did not store it, it is stored now. */
	openedAt(): number | undefined {
		const { address, stage } = this.#state;
		if (address && address.openedAt === undefined)
			this.enter({ ...address, openedAt: openedAt(this.#settings, address) }, stage);
		const opened = this.#state.address?.openedAt;
		return opened === undefined ? undefined : Math.floor(opened / HOUR_MS);
	}
}
