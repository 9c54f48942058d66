/** How a page in `language` writes numbers, shares (0 to 1) and points (from thousandths). */
export type Formats = {
	number: (value: number) => string;
	percent: (share: number) => string;
	points: (thousandths: number) => string;
};

export function formatsOf(language: string): Formats {
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
	return {
		number: (value) => number.format(value),
		percent: (share) => percent.format(share),
		points: (thousandths) => number.format(thousandths / 1000),
	};
}
