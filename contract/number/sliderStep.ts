type Scale = { min: number; max: number; step: number; answer: number; tolerance: number };

function greatestDivisor(a: number, b: number): number {
	return b ? greatestDivisor(b, a % b) : a;
}

/**
 * The question's own step where a slider that begins at `min` stops at a right answer; else the widest one at hand
 * that does: as wide as the tolerance allows, or one that leads to the answer itself.
 */
export function sliderStep({ min, max, step, answer, tolerance }: Scale): number {
	const exact = greatestDivisor(step, answer - min);
	const reaches = (each: number) => {
		const stop = min + Math.round((answer - min) / each) * each;
		return stop <= max && Math.abs(stop - answer) <= tolerance;
	};
	return [step, Math.max(exact, 2 * tolerance)].find(reaches) ?? exact;
}
