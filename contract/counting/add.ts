import type { FormCounts, RevisionCounts, Tally } from "../tally.ts";
import { bump, bumpIn, dropOldRevisions } from "./count.ts";

function addSlots(sum: number[], slots: number[]): void {
	for (const [index, value] of slots.entries()) bump(sum, index, value);
}

function addCounts<K>(sum: Map<K, number>, counts: Map<K, number>): void {
	for (const [name, value] of counts) bumpIn(sum, name, value);
}

function addForm(sum: FormCounts, form: FormCounts): void {
	addSlots(sum.slots, form.slots);
	addCounts(sum.hours, form.hours);
	addCounts(sum.days, form.days);
	addCounts(sum.hosts, form.hosts);
}

function addRevision(sum: RevisionCounts, { started, suspect, completed, score }: RevisionCounts): void {
	sum.started += started;
	sum.suspect += suspect;
	sum.completed += completed;
	sum.score += score;
}

/** The entry under `name`. If there is none, makes and adds one. */
function entry<K, V>(map: Map<K, V>, name: K, make: () => V): V {
	const known = map.get(name);
	if (known !== undefined) return known;
	const made = make();
	map.set(name, made);
	return made;
}

/** A tally that counts nothing. */
export function emptyTally(): Tally {
	return { questions: new Map(), forms: new Map(), revisions: new Map() };
}

/** The sum of tallies in any order. It is a new tally that shares no data with them. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
	const sum = emptyTally();
	for (const { questions, forms, revisions } of tallies) {
		for (const [meaning, block] of questions)
			addSlots(
				entry(sum.questions, meaning, () => []),
				block,
			);
		for (const [form, counts] of forms) {
			const none = () => ({ slots: [], hours: new Map(), days: new Map(), hosts: new Map() });
			addForm(entry(sum.forms, form, none), counts);
		}
		for (const [revision, counts] of revisions) {
			addRevision(
				entry(sum.revisions, revision, () => ({ started: 0, suspect: 0, completed: 0, score: 0 })),
				counts,
			);
		}
	}
	dropOldRevisions(sum);
	return sum;
}
