import { z } from "zod";

/** A shard that does not respond. Its answers are stored, but no figure includes them. */
export const missingShard = z.strictObject({ epoch: z.int().min(1), shard: z.int().min(0) });
export type MissingShard = z.output<typeof missingShard>;

/** The last line of an export that was cut off because a shard stopped responding. The connection ends after it. */
export const cutLine = missingShard.extend({ kind: z.literal("cut") });
export type CutLine = z.output<typeof cutLine>;

/** Shards as text: `2:3` is shard 3 of epoch 2. */
export function namesOfShards(shards: MissingShard[]): string {
	return shards.map(({ epoch, shard }) => `${epoch}:${shard}`).join(", ");
}

/** The shards of both lists, without repeats. */
export function unionOfShards(a: MissingShard[], b: MissingShard[]): MissingShard[] {
	const isIn = (list: MissingShard[], one: MissingShard) =>
		list.some(({ epoch, shard }) => epoch === one.epoch && shard === one.shard);
	return [...a, ...b.filter((each) => !isIn(a, each))];
}
