import type { Epoch } from "../catalog/store.ts";
import { fromHex } from "../platform/hex.ts";

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
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const key = await crypto.subtle.importKey("raw", fromHex(salt), algorithm, false, ["sign"]);
	const signature = await crypto.subtle.sign("HMAC", key, fromHex(attempt));
	return new DataView(signature).getUint32(0) % shards;
}
