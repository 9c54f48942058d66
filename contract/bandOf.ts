import { FULL_CREDIT } from "./wire.ts";

/** The band of a score: the last whose lower end it reaches. */
export function bandOf<Band extends { from: number }>(bands: readonly Band[], score: number): Band | undefined {
	return bands.findLast(({ from }) => score >= from * FULL_CREDIT);
}
