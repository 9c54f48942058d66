/**
 * Converts a number to whole smallest units: with 2 decimals, 3.75 becomes 375. It uses the number's digits, because
 * 1.1 × 100 is not 110 in floating point. The result is not whole if the number has more decimals.
 */
export function whole(value: number, decimals: number): number {
	return Number(`${value}e${decimals}`) + 0;
}

/** The number of decimals that a number is written with, at most 20. */
export function decimalsOf(value: number): number {
	const [, digits = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${value}`) ?? [];
	return Math.min(20, Math.max(0, digits.length - Number(exponent)));
}

/**
 * The tolerance in whole smallest units, from a number or a share of the answer such as "10%". A share is rounded down
 * to whole units. That changes nothing, because every response is whole.
 */
export function wholeTolerance(tolerance: number | string, answer: number, decimals: number): number {
	if (typeof tolerance === "number") return whole(tolerance, decimals);
	const share = Number(tolerance.replace(/\s*%$/, "").replace(",", "."));
	const scale = 10 ** decimalsOf(share);
	return Math.floor((Math.round(share * scale) * Math.abs(answer)) / (100 * scale));
}
