import { FULL_CREDIT, PUBLIC_POINT } from "../wire.ts";
import type { FormLayout } from "./layout.ts";

/** The value in an ascending list that is nearest to `value`. */
function nearestIn(values: readonly number[], value: number): number {
	return values.reduce((best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best), values[0] ?? 0);
}

/** Every sum of one credit per question. Undefined if there are more than `most`. */
function sumsOf(questions: FormLayout["questions"], most: number): number[] | undefined {
	let sums = new Set([0]);
	for (const { credits } of questions) {
		sums = new Set([...sums].flatMap((sum) => credits.map((credit) => sum + credit)));
		if (sums.size > most) return undefined;
	}
	return [...sums];
}

/**
 * Returns a function that converts thousandths to exact credit. Releases before 0.3.0 rounded each question, so it
 * takes the nearest value that can be reached: 999 from three thirds is one point. If more than `most` values can be
 * reached, it converts without correction.
 */
export function nearestReachable(questions: FormLayout["questions"], most: number): (thousandths: number) => number {
	const reachable = sumsOf(questions, most);
	return (thousandths) => {
		const value = (thousandths * FULL_CREDIT) / PUBLIC_POINT;
		return reachable ? nearestIn(reachable, value) : Math.round(value);
	};
}
