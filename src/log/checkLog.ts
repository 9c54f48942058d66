import type { Env } from "../env.ts";

/** No quiz has a shard of this name. */
const CHECKED = ":health";

const shard = ({ ANSWER_LOG }: Env) => ANSWER_LOG.get(ANSWER_LOG.idFromName(CHECKED));

/** Writes to the storage of a shard that no quiz has; comes back when it is durable. Throws what the platform throws. */
export async function writeLog(env: Env): Promise<void> {
	await shard(env).writeCheck();
}

/** Reads what was written. Throws where nothing is there. */
export async function readLog(env: Env): Promise<void> {
	if ((await shard(env).readCheck()) === 0) throw new Error("what was just written cannot be read back");
}
