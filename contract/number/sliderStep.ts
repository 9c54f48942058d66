type Scale = { min: number; max: number; step: number; answer: number; tolerance: number };

function greatestDivisor(a: number, b: number): number {
	return b ? greatestDivisor(b, a % b) : a;
}

/**
 * The step for a slider that begins at `min`. It is the question's own step if the slider can stop at a right answer.
 * Otherwise it is the widest step that does: as wide as the tolerance allows, or one that reaches the answer itself.
 */
export function sliderStep({ min, max, step, answer, tolerance }: Scale): number {
	const exact = greatestDivisor(step, answer - min);
	const reaches = (each: number) => {
		const stop = min + Math.round((answer - min) / each) * each;
		return stop <= max && Math.abs(stop - answer) <= tolerance;
	};
	return [step, Math.max(exact, 2 * tolerance)].find(reaches) ?? exact;
}
