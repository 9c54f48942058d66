import type { AnswerKey } from "../gradable.ts";
import type { FormCounts, RevisionCounts, Tally } from "../tally.ts";
import { embedKinds, FULL_CREDIT, limits } from "../wire.ts";
import { layoutOf, slot } from "./layout.ts";
import { answeredIn } from "./read.ts";

/** More attempts than any shard takes. Sums of this size are still exact. */
const MOST_ATTEMPTS = 1_000_000_000;
const HOURS_A_DAY = 24;

const add = (counts: Iterable<number>) => [...counts].reduce((sum, each) => sum + each, 0);

/** Whether a question's block can be counts of readers: no part is larger than the whole. */
function isBlock(block: number[]): boolean {
	const count = (name: Exclude<keyof typeof slot, "cells" | "times">) => block[slot[name]] ?? 0;
	const readers = count("readers");
	const right = count("right");
	return (
		readers <= MOST_ATTEMPTS &&
		right <= readers &&
		count("credit") <= readers * FULL_CREDIT &&
		count("sureRight") + count("unsureRight") <= right &&
		count("sureWrong") + count("unsureWrong") <= readers - right &&
		count("unfair") <= readers &&
		count("missing") <= readers &&
		add(block.slice(slot.times, slot.cells)) <= readers &&
		block.slice(slot.cells).every((cell) => cell <= readers)
	);
}

/** Whether the times are between 1970 and `hour`. Clocks may be one day fast. */
function isInTime({ hours, days }: FormCounts, hour: number): boolean {
	const latest = hour + HOURS_A_DAY;
	return (
		[...hours.keys()].every((each) => each <= latest) && [...days.keys()].every((day) => day * HOURS_A_DAY <= latest)
	);
}

function isRevision([number, { started, completed, score }]: [number, RevisionCounts]): boolean {
	return (
		number >= 1 &&
		started <= MOST_ATTEMPTS &&
		completed <= started &&
		score <= completed * limits.questions * FULL_CREDIT
	);
}

/**
 * Whether a tally of non-negative numbers can be counts of readers up to `hour` (since 1970). It is checked without the
 * quiz. An implausible tally would spoil the report for all others.
 */
export function isPlausible({ questions, forms, revisions }: Tally, hour: number): boolean {
	return (
		[...questions.values()].every(isBlock) &&
		[...forms.values()].every((form) => isInTime(form, hour)) &&
		[...revisions].every(isRevision)
	);
}

/** Whether the counts of the key's form are no more than the attempts that began or were completed. */
export function fitsKey(tally: Tally, key: AnswerKey): boolean {
	const layout = layoutOf(key);
	const form = tally.forms.get(layout.form);
	if (!form) return true;
	const { slots, hours, days, hosts } = form;
	const answered = answeredIn(tally, key);
	const started = add(answered);
	const completed = answered.at(-1) ?? 0;
	const sum = (from: number, size: number) => add(slots.slice(from, from + size));
	const products = slots.slice(layout.productsAt, layout.questions[0]?.creditsAt);
	return (
		slots.length === layout.size &&
		started <= MOST_ATTEMPTS &&
		sum(layout.embedsAt, embedKinds.length) <= started &&
		add(hours.values()) + add(days.values()) <= started &&
		add(hosts.values()) <= started &&
		sum(layout.scoresAt, layout.scores.bins) <= completed &&
		products.every((product) => product <= completed * FULL_CREDIT ** 2) &&
		layout.questions.every(
			({ meaning, size, credits, creditsAt, restsAt }) =>
				(tally.questions.get(meaning)?.length ?? size) === size &&
				sum(creditsAt, credits.length) <= completed &&
				sum(restsAt, layout.rests.bins) <= completed,
		)
	);
}
