import type { AnswerKey } from "../gradable.ts";
import type { FormCounts, Tally } from "../tally.ts";
import { DAY_MS, HOUR_MS } from "../time.ts";
import { FULL_CREDIT } from "../wire.ts";
import { ANSWERED_AT, layoutOf } from "./layout.ts";

/**
 * The attempts that began in a month: their number, the number of complete ones, and the sum of those ones' scores,
 * where `MARKS` is full marks.
 */
export type Month = { month: string; started: number; finished: number; score: number };

/** The score of a complete attempt with every point, in any quiz. */
export const MARKS = 100_000;

const monthOf = (time: number) => new Date(time).toISOString().slice(0, 7);

/** Attempts by the month in which they began, ascending. */
function startedBy({ hours, days }: FormCounts): [month: string, started: number][] {
	const months = new Map<string, number>();
	const add = (time: number, started: number) => months.set(monthOf(time), (months.get(monthOf(time)) ?? 0) + started);
	for (const [hour, started] of hours) add(hour * HOUR_MS, started);
	for (const [day, started] of days) add(day * DAY_MS, started);
	return [...months].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The complete attempts of a form, and their share of full marks. Undefined share if the form's key is not known. */
function completeOf(form: string, { slots }: FormCounts, keys: ReadonlyMap<string, AnswerKey>) {
	const finished = slots[ANSWERED_AT + (form === "" ? 0 : form.split("\n").length)] ?? 0;
	const key = keys.get(form);
	if (!key || key.length === 0) return { finished, share: undefined };
	const credit = layoutOf(key).questions.reduce(
		(sum, { credits, creditsAt }) =>
			credits.reduce((all, each, place) => all + each * (slots[creditsAt + place] ?? 0), sum),
		0,
	);
	return { finished, share: finished > 0 ? credit / (finished * key.length * FULL_CREDIT) : 0 };
}

/** Divides a whole number in the ratio of `weights`. The parts are whole numbers and add up to it. */
function partsOf(whole: number, weights: readonly number[]): number[] {
	const total = weights.reduce((sum, each) => sum + each, 0);
	let weight = 0;
	let given = 0;
	return weights.map((each) => {
		weight += each;
		const part = (total > 0 ? Math.round((whole * weight) / total) : 0) - given;
		given += part;
		return part;
	});
}

/**
 * A tally by the month (UTC) in which attempts began. The log does not count when an attempt was completed, so a form's
 * complete attempts and scores are divided over its months in the ratio of its beginnings. This is exact for a form
 * with one month, and the sums are always exact. `keys` are the known forms' keys; other forms are assumed to have the
 * same average score.
 */
export function monthsIn(tally: Tally, keys: Iterable<AnswerKey>): Month[] {
	const byForm = new Map([...keys].map((key) => [layoutOf(key).form, key]));
	const forms = [...tally.forms].map(([form, counts]) => ({ counts, ...completeOf(form, counts, byForm) }));
	const known = forms.filter(({ share }) => share !== undefined);
	const all = known.reduce((sum, { finished }) => sum + finished, 0);
	const usual = all > 0 ? known.reduce((sum, { share = 0, finished }) => sum + share * finished, 0) / all : 0;
	const months = new Map<string, Month>();
	for (const { counts, finished, share = usual } of forms) {
		const started = startedBy(counts);
		const weights = started.map(([, each]) => each);
		const complete = partsOf(finished, weights);
		const scores = partsOf(Math.round(share * finished * MARKS), weights);
		for (const [index, [month, begun]] of started.entries()) {
			const sum = months.get(month) ?? { month, started: 0, finished: 0, score: 0 };
			sum.started += begun;
			sum.finished += complete[index] ?? 0;
			sum.score += scores[index] ?? 0;
			months.set(month, sum);
		}
	}
	return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}
