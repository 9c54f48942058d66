/** How a page in a language formats numbers, shares (0 to 1), points (from thousandths) and times (ms, UTC). */
export type Formats = {
	number: (value: number) => string;
	percent: (share: number) => string;
	points: (thousandths: number) => string;
	/** Whole numbers from `low` to `high`, or one number if both are equal. */
	range: (low: number, high: number) => string;
	coefficient: (value: number) => string;
	seconds: (ms: number) => string;
	day: (at: number) => string;
	hour: (at: number) => string;
};

/** The formats of a language. */
export function formatsOf(language: string): Formats {
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
	const coefficient = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
	const seconds = new Intl.NumberFormat(language, {
		style: "unit",
		unit: "second",
		unitDisplay: "narrow",
		maximumFractionDigits: 0,
	});
	const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
	const hour = new Intl.DateTimeFormat(language, {
		hour: "2-digit",
		minute: "2-digit",
		hour12: false,
		timeZone: "UTC",
	});
	return {
		number: (value) => number.format(value),
		percent: (share) => percent.format(share),
		points: (thousandths) => number.format(thousandths / 1000),
		range: (low, high) => (low === high ? number.format(low) : number.formatRange(low, high)),
		coefficient: (value) => coefficient.format(value),
		seconds: (ms) => seconds.format(ms / 1000),
		day: (at) => day.format(at),
		hour: (at) => hour.format(at),
	};
}
