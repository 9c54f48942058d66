import type { AnswerKey } from "../gradable.ts";
import { grade } from "../grade.ts";
import { type Attempt, cellsOf, type FormCounts, type RevisionCounts, type Tally, timeBin } from "../tally.ts";
import { embedKinds, FULL_CREDIT } from "../wire.ts";
import { binOf, type FormLayout, layoutOf, productSlot, slot } from "./layout.ts";

type Sign = 1 | -1;

/** How many revisions are counted separately. They are the newest ones with attempts. */
export const REVISIONS_COUNTED = 50;
/** Hours after its epoch's opening from which an attempt is counted only by day. */
const HOURS_COUNTED = 31 * 24;
const HOURS_A_DAY = 24;

/** Adds to the slot at an index. */
export function bump(slots: number[], index: number, by: number): void {
	slots[index] = (slots[index] ?? 0) + by;
}

/** Adds to the count under a name. A count that becomes zero is removed. */
export function bumpIn<K>(counts: Map<K, number>, name: K, by: number): void {
	const sum = (counts.get(name) ?? 0) + by;
	if (sum === 0) counts.delete(name);
	else counts.set(name, sum);
}

function zeros(size: number): number[] {
	return new Array<number>(size).fill(0);
}

/** The block of a question. If there is none, makes and adds one. */
export function blockOf(tally: Tally, { meaning, size }: FormLayout["questions"][number]): number[] {
	const known = tally.questions.get(meaning);
	if (known) return known;
	const made = zeros(size);
	tally.questions.set(meaning, made);
	return made;
}

/** The block of a form. If there is none, makes and adds one. */
export function formCountsOf(tally: Tally, { form, size }: FormLayout): FormCounts {
	const known = tally.forms.get(form);
	if (known) return known;
	const made = { slots: zeros(size), hours: new Map(), days: new Map(), hosts: new Map() };
	tally.forms.set(form, made);
	return made;
}

/** Deletes the counts of all but the newest revisions. Their attempts stay in the sums of their forms. */
export function dropOldRevisions({ revisions }: Tally): void {
	const newest = Math.max(...revisions.keys());
	for (const revision of revisions.keys()) if (revision <= newest - REVISIONS_COUNTED) revisions.delete(revision);
}

/** The counts of a revision. Undefined if it is too old to be counted separately. */
export function revisionCountsOf(tally: Tally, revision: number): RevisionCounts | undefined {
	const { revisions } = tally;
	const known = revisions.get(revision);
	if (known) return known;
	for (const other of revisions.keys()) if (other >= revision + REVISIONS_COUNTED) return undefined;
	const made: RevisionCounts = { started: 0, suspect: 0, completed: 0, score: 0 };
	revisions.set(revision, made);
	if (revisions.size > REVISIONS_COUNTED) dropOldRevisions(tally);
	return made;
}

/** Counts the answer to one question and returns its credit. */
function countAnswer(
	block: number[],
	asked: FormLayout["questions"][number],
	answer: Attempt["answers"][string],
	sign: Sign,
): number {
	const { response, ms, sure, unfair, passageMissing } = answer;
	const credit = grade(asked.question, response);
	const isRight = credit === FULL_CREDIT;
	bump(block, slot.readers, sign);
	bump(block, slot.credit, sign * credit);
	if (isRight) bump(block, slot.right, sign);
	if (sure !== undefined) bump(block, (sure ? slot.sureRight : slot.unsureRight) + (isRight ? 0 : 1), sign);
	if (unfair) bump(block, slot.unfair, sign);
	if (passageMissing) bump(block, slot.missing, sign);
	if (ms !== undefined) bump(block, slot.times + timeBin(ms), sign);
	for (const cell of cellsOf(asked.question, response)) {
		const at = asked.cells.get(cell);
		if (at !== undefined) bump(block, at, sign);
	}
	return credit;
}

/**
 * Counts what the score distribution, the correlation of a question with the rest, and Cronbach's alpha are calculated
 * from: each score, each credit of a question, each score of the other questions, and the sums of products of two
 * questions' credits.
 */
function countScore({ slots }: FormCounts, layout: FormLayout, credits: number[], sign: Sign): number {
	const { questions, rests } = layout;
	let total = 0;
	for (const credit of credits) total += credit;
	bump(slots, layout.scoresAt + binOf(layout.scores, total), sign);
	for (const [index, asked] of questions.entries()) {
		const credit = credits[index] ?? 0;
		const rest = total - credit;
		const bin = asked.restsAt + binOf(rests, rest);
		bump(slots, asked.creditsAt + asked.credits.indexOf(credit), sign);
		bump(slots, bin, sign);
		if (!rests.isExact) bump(slots, bin + rests.bins, sign * rest);
		if (credit === 0) continue;
		for (let other = index + 1; other < credits.length; other++) {
			const product = credit * (credits[other] ?? 0);
			if (product > 0) bump(slots, productSlot(layout, index, other), sign * product);
		}
	}
	return total;
}

/** Counts an attempt by its hour or its day. `openedAt` is the hour in which its epoch was opened. */
function countTime({ hours, days }: FormCounts, hour: number, openedAt: number | undefined, sign: Sign): void {
	const isLate = openedAt !== undefined && (hour < openedAt || hour >= openedAt + HOURS_COUNTED);
	if (isLate) bumpIn(days, Math.floor(hour / HOURS_A_DAY), sign);
	else bumpIn(hours, hour, sign);
}

/**
 * Adds an attempt to the tally in place, or with `sign` -1 removes it. A retake is not counted. Of a suspected attempt
 * only its existence is counted. `openedAt` is the hour since 1970 (UTC) in which its epoch was opened; without it
 * every attempt is counted by hour.
 */
export function count(
	tally: Tally,
	attempt: Attempt,
	key: AnswerKey,
	{ sign = 1, openedAt }: { sign?: Sign; openedAt?: number | undefined } = {},
): void {
	if (attempt.again) return;
	const layout = layoutOf(key);
	const form = formCountsOf(tally, layout);
	const revision = revisionCountsOf(tally, attempt.revision);
	if (attempt.suspect !== 0) {
		bump(form.slots, layout.suspect, sign);
		if (revision) revision.suspect += sign;
		return;
	}
	const credits: number[] = [];
	for (const asked of layout.questions) {
		const answer = attempt.answers[asked.id];
		if (answer) credits.push(countAnswer(blockOf(tally, asked), asked, answer, sign));
	}
	bump(form.slots, layout.answeredAt + credits.length, sign);
	const embed = embedKinds.indexOf(attempt.embed);
	// A newer release may have further kinds of embed.
	if (embed >= 0) bump(form.slots, layout.embedsAt + embed, sign);
	bumpIn(form.hosts, attempt.host, sign);
	countTime(form, attempt.hour, openedAt, sign);
	if (revision) revision.started += sign;
	if (credits.length < layout.questions.length) return;
	const score = countScore(form, layout, credits, sign);
	if (!revision) return;
	revision.completed += sign;
	revision.score += sign * score;
}
