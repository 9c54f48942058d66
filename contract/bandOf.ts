import { FULL_CREDIT } from "./wire.ts";

/** The band of a score: the last one whose lower end the score reaches. Undefined if there is none. */
export function bandOf<Band extends { from: number }>(bands: readonly Band[], score: number): Band | undefined {
	return bands.findLast(({ from }) => score >= from * FULL_CREDIT);
}
