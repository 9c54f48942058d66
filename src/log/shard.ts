import type { Epoch } from "../catalog/store.ts";
import { fromHex } from "../platform/hex.ts";
import { hmac, hmacKey } from "../platform/hmac.ts";

/** The name of the log for one shard of one epoch. */
export function logName(quiz: string, epoch: number, shard: number): string {
	return `${quiz}:${epoch}:${shard}`;
}

/**
 * The shard of an attempt: HMAC-SHA-256 of its id with the epoch's secret salt, modulo the number of shards. Without
 * the salt nobody can direct attempts to one shard.
 */
export async function shardOf({ salt, shards }: Pick<Epoch, "salt" | "shards">, attempt: string): Promise<number> {
	if (shards === 1) return 0;
	const code = await hmac(await hmacKey(fromHex(salt)), fromHex(attempt));
	return new DataView(code.buffer).getUint32(0) % shards;
}
