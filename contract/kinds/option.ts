/** The part of an option that decides what selecting it means. */
export type Option = { id: string; right: boolean };

/** The options without their texts. */
export function withoutWords(options: Option[]): Option[] {
	return options.map(({ id, right }) => ({ id, right }));
}

/** Options by id in a fixed order, with the right ones marked. */
export function describeOptions(options: Option[]): string {
	return options
		.map(({ id, right }) => (right ? `${id}*` : id))
		.sort()
		.join();
}

/** The ids of options or items. */
export function idsOf(options: { id: string }[]): string[] {
	return options.map(({ id }) => id);
}
