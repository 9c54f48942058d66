/** The part of an option that gives picking it a meaning. */
export type Option = { id: string; right: boolean };

export function withoutWords(options: Option[]): Option[] {
	return options.map(({ id, right }) => ({ id, right }));
}

/** Options by id, whatever their order, the right ones marked. */
export function describeOptions(options: Option[]): string {
	return options
		.map(({ id, right }) => (right ? `${id}*` : id))
		.sort()
		.join();
}

export function idsOf(options: { id: string }[]): string[] {
	return options.map(({ id }) => id);
}
