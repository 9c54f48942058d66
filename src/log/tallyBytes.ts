import type { FormCounts, Tally } from "../../contract/tally.ts";

const BYTES_A_NUMBER = 8;
/** The bytes of a map's entry. */
const BYTES_A_PAIR = 48;
const BYTES_A_CHARACTER = 2;

function namesBytes(names: Iterable<string>): number {
	return [...names].reduce((sum, name) => sum + BYTES_A_PAIR + name.length * BYTES_A_CHARACTER, 0);
}

function formBytes({ slots, hours, days, hosts }: FormCounts): number {
	return slots.length * BYTES_A_NUMBER + (hours.size + days.size) * BYTES_A_PAIR + namesBytes(hosts.keys());
}

/** About how many bytes of memory a tally takes. */
export function tallyBytes({ questions, forms, revisions }: Tally): number {
	const blocks = [...questions.values()].reduce((sum, { length }) => sum + length * BYTES_A_NUMBER, 0);
	const counts = [...forms.values()].reduce((sum, form) => sum + formBytes(form), 0);
	return blocks + counts + namesBytes(questions.keys()) + namesBytes(forms.keys()) + revisions.size * 2 * BYTES_A_PAIR;
}
