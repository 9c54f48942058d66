import { emptyTally } from "../../contract/counting/add.ts";
import { count } from "../../contract/counting/count.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { Attempt, Tally } from "../../contract/tally.ts";

/** The tally of attempts at one key. */
export function tallyOf(attempts: Iterable<Attempt>, key: AnswerKey): Tally {
	const tally = emptyTally();
	for (const attempt of attempts) count(tally, attempt, key);
	return tally;
}

/** Everything in a tally that is not zero, by name and in a fixed order, to compare. */
export function figuresOf({ questions, forms, revisions }: Tally): [string, number][] {
	const figures: [string, number][] = [];
	const put = (name: string, value: number) => value !== 0 && figures.push([name, value]);
	for (const [meaning, block] of questions) {
		for (const [index, value] of block.entries()) put(`question ${meaning} ${index}`, value);
	}
	for (const [form, { slots, hours, days, hosts }] of forms) {
		for (const [index, value] of slots.entries()) put(`form ${form} ${index}`, value);
		for (const [hour, value] of hours) put(`form ${form} hour ${hour}`, value);
		for (const [day, value] of days) put(`form ${form} day ${day}`, value);
		for (const [host, value] of hosts) put(`form ${form} host ${host}`, value);
	}
	for (const [revision, counts] of revisions) {
		for (const [name, value] of Object.entries(counts)) put(`revision ${revision} ${name}`, value);
	}
	return figures.sort(([a], [b]) => (a < b ? -1 : 1));
}
