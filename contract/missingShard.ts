import { z } from "zod";

/** A part of the answer log that says nothing just now: its answers are kept, and in none of the figures. */
export const missingShard = z.strictObject({ epoch: z.int().min(1), shard: z.int().min(0) });
export type MissingShard = z.output<typeof missingShard>;

/**
 * The last line of an export whose shard stopped responding on the way: what came is not the whole.
 * After it the connection breaks off.
 */
export const cutLine = missingShard.extend({ kind: z.literal("cut") });
export type CutLine = z.output<typeof cutLine>;

/** As people read them: `2:3` is shard 3 of epoch 2. */
export function namesOfShards(shards: MissingShard[]): string {
	return shards.map(({ epoch, shard }) => `${epoch}:${shard}`).join(", ");
}

/** Both lists, each shard once. */
export function unionOfShards(a: MissingShard[], b: MissingShard[]): MissingShard[] {
	const isIn = (list: MissingShard[], one: MissingShard) =>
		list.some(({ epoch, shard }) => epoch === one.epoch && shard === one.shard);
	return [...a, ...b.filter((each) => !isIn(a, each))];
}
