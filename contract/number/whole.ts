/**
 * A number with at most so many decimals as a whole number of its smallest unit: with 2 decimals 3.75 is 375.
 * By its digits, since 1.1 × 100 is not 110. No whole number where it has more decimals.
 */
export function whole(value: number, decimals: number): number {
	return Number(`${value}e${decimals}`) + 0;
}

/** How many decimals a number is written with, at most 20. */
export function decimalsOf(value: number): number {
	const [, digits = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${value}`) ?? [];
	return Math.min(20, Math.max(0, digits.length - Number(exponent)));
}

/**
 * How far from the answer a number may be, in whole units: so many, or a share of the answer such as "10%".
 * A share is cut down to whole units, which changes nothing: every response is whole.
 */
export function wholeTolerance(tolerance: number | string, answer: number, decimals: number): number {
	if (typeof tolerance === "number") return whole(tolerance, decimals);
	const share = Number(tolerance.replace(/\s*%$/, "").replace(",", "."));
	const scale = 10 ** decimalsOf(share);
	return Math.floor((Math.round(share * scale) * Math.abs(answer)) / (100 * scale));
}
