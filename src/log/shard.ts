import type { Epoch } from "../catalog/store.ts";
import { fromHex } from "../platform/hex.ts";
import { hmac, hmacKey } from "../platform/hmac.ts";

/** The log's object for one shard of one epoch. */
export function logName(quiz: string, epoch: number, shard: number): string {
	return `${quiz}:${epoch}:${shard}`;
}

/**
 * Which shard of its epoch an attempt belongs to: HMAC-SHA-256 of its id under the epoch's secret
 * salt, modulo the number of shards. Nobody who lacks the salt can aim attempts at one shard.
 */
export async function shardOf({ salt, shards }: Pick<Epoch, "salt" | "shards">, attempt: string): Promise<number> {
	if (shards === 1) return 0;
	const code = await hmac(await hmacKey(fromHex(salt)), fromHex(attempt));
	return new DataView(code.buffer).getUint32(0) % shards;
}
