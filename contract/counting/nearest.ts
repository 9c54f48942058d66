import { FULL_CREDIT, PUBLIC_POINT } from "../wire.ts";
import type { FormLayout } from "./layout.ts";

/** The value of an ascending list that is nearest to `value`. */
function nearestIn(values: readonly number[], value: number): number {
	return values.reduce((best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best), values[0] ?? 0);
}

/** Every sum of one credit of each question, as long as there are not more than `most` of them. */
function sumsOf(questions: FormLayout["questions"], most: number): number[] | undefined {
	let sums = new Set([0]);
	for (const { credits } of questions) {
		sums = new Set([...sums].flatMap((sum) => credits.map((credit) => sum + credit)));
		if (sums.size > most) return undefined;
	}
	return [...sums];
}

/**
 * Reads values in thousandths, which releases before 0.3.0 rounded question by question, as the
 * nearest that can be reached: 999 of three thirds is one point. Where more can be reached than are
 * counted one by one, the value itself.
 */
export function nearestReachable(questions: FormLayout["questions"], most: number): (thousandths: number) => number {
	const reachable = sumsOf(questions, most);
	return (thousandths) => {
		const value = (thousandths * FULL_CREDIT) / PUBLIC_POINT;
		return reachable ? nearestIn(reachable, value) : Math.round(value);
	};
}
