import type { Env } from "../env.ts";

/** A shard name that no quiz has. */
const CHECKED = ":health";

const shard = ({ ANSWER_LOG }: Env) => ANSWER_LOG.get(ANSWER_LOG.idFromName(CHECKED));

/**
 * Writes to the storage of a shard without a quiz. Resolves when the write is durable. Throws the platform's errors.
 */
export async function writeLog(env: Env): Promise<void> {
	await shard(env).writeCheck();
}

/** Reads what was written. Throws if nothing is there. */
export async function readLog(env: Env): Promise<void> {
	if ((await shard(env).readCheck()) === 0) throw new Error("what was just written cannot be read back");
}
