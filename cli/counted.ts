const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A count with its noun: `1 reader`, `2,000 readers`. Pass `plural` if it is irregular. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
	return `${number.format(count)} ${count === 1 ? noun : plural}`;
}
