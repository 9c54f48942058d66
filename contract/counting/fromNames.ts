import type { AnswerKey } from "../gradable.ts";
import type { FormCounts, RevisionCounts, Tally } from "../tally.ts";
import { embedKinds, FULL_CREDIT, PUBLIC_POINT } from "../wire.ts";
import { emptyTally } from "./add.ts";
import { blockOf, bump, bumpIn, formCountsOf, revisionCountsOf } from "./count.ts";
import { binOf, type FormLayout, layoutOf, productSlot, slot } from "./layout.ts";
import { nearestReachable } from "./nearest.ts";

/** Counters by name, as releases before 0.3.0 store and send them. Credits and scores are in thousandths. */
export type NamedTally = ReadonlyMap<string, number>;

const EXACT = FULL_CREDIT / PUBLIC_POINT;

/** Sums over complete attempts of a question's credits: rounded, r (in thousandths), and exact, x. */
type CreditSums = { r: number; rr: number; x: number; rx: number };

const none: CreditSums = { r: 0, rr: 0, x: 0, rx: 0 };

/** The counters that one revision is added to. `sums` are shared by all revisions of its form. */
type Reader = {
	layout: FormLayout;
	form: FormCounts;
	sums: CreditSums[];
	revision: RevisionCounts | undefined;
	scoreOf: (thousandths: number) => number;
	restOf: (thousandths: number) => number;
};

type Count = (reader: Reader, rest: string, value: number) => void;

/** Splits "ID REST" into the question's index in the layout and the rest. */
function questionIn({ layout }: Reader, text: string): { index: number; rest: string } {
	const [id = "", rest = ""] = text.split(" ");
	return { index: layout.questions.findIndex((each) => each.id === id), rest };
}

function countProduct({ layout, form }: Reader, text: string, value: number): void {
	const [a, b] = text.split(" ").map((id) => layout.questions.findIndex((each) => each.id === id));
	if (a === undefined || b === undefined || a < 0 || b < 0) return;
	// The product as it was stored. `makeProductsExact` corrects it once all are read.
	bump(form.slots, productSlot(layout, a, b), value);
}

function countRest(reader: Reader, text: string, value: number): void {
	const { layout, form } = reader;
	const { index, rest } = questionIn(reader, text);
	const asked = layout.questions[index];
	if (!asked) return;
	const score = reader.restOf(Number(rest));
	const bin = asked.restsAt + binOf(layout.rests, score);
	bump(form.slots, bin, value);
	if (!layout.rests.isExact) bump(form.slots, bin + layout.rests.bins, value * score);
}

function countCredit(reader: Reader, text: string, value: number): void {
	const { index, rest } = questionIn(reader, text);
	const asked = reader.layout.questions[index];
	if (!asked) return;
	const credit = nearestReachable([asked], asked.credits.length)(Number(rest));
	bump(reader.form.slots, asked.creditsAt + asked.credits.indexOf(credit), value);
	const { r, rr, x, rx } = reader.sums[index] ?? none;
	const rounded = Number(rest);
	reader.sums[index] = {
		r: r + value * rounded,
		rr: rr + value * rounded * rounded,
		x: x + value * credit,
		rx: rx + value * rounded * credit,
	};
}

function countScore({ layout, form, revision, scoreOf }: Reader, text: string, value: number): void {
	const score = scoreOf(Number(text));
	bump(form.slots, layout.scoresAt + binOf(layout.scores, score), value);
	if (revision) revision.score += value * score;
}

/** By the first word of an attempt counter's name. */
const ofAttempts: { [word: string]: Count } = {
	started: ({ revision }, _, value) => {
		if (revision) revision.started += value;
	},
	completed: ({ revision }, _, value) => {
		if (revision) revision.completed += value;
	},
	suspect: ({ layout, form, revision }, _, value) => {
		bump(form.slots, layout.suspect, value);
		if (revision) revision.suspect += value;
	},
	answered: ({ layout, form }, text, value) => {
		const answered = Math.min(layout.questions.length, Number(text));
		bump(form.slots, layout.answeredAt + answered, value);
	},
	hour: ({ form }, text, value) => bumpIn(form.hours, Number(text), value),
	host: ({ form }, text, value) => bumpIn(form.hosts, text, value),
	embed: ({ layout, form }, text, value) => {
		for (const [index, kind] of embedKinds.entries())
			if (kind === text) bump(form.slots, layout.embedsAt + index, value);
	},
	score: countScore,
	rest: countRest,
	credit: countCredit,
	product: countProduct,
};

const ofQuestion: { [name: string]: number } = {
	n: slot.readers,
	credit: slot.credit,
	right: slot.right,
	"sure right": slot.sureRight,
	"sure wrong": slot.sureWrong,
	"unsure right": slot.unsureRight,
	"unsure wrong": slot.unsureWrong,
	unfair: slot.unfair,
	missing: slot.missing,
};

/** The slot in a question's block for a counter of this name. */
function slotOf({ cells }: FormLayout["questions"][number], name: string): number | undefined {
	if (name.startsWith("time ")) return Math.min(slot.cells - 1, slot.times + Number(name.slice("time ".length)));
	return name.startsWith("cell ") ? cells.get(name.slice("cell ".length)) : ofQuestion[name];
}

function countQuestion(tally: Tally, asked: FormLayout["questions"][number], name: string, value: number): void {
	const at = slotOf(asked, name);
	if (at !== undefined) bump(blockOf(tally, asked), at, value);
}

/** The slope of the regression line from rounded to exact credits. */
function slopeOf({ r, rr, x, rx }: CreditSums, n: number): number {
	const spread = n * rr - r * r;
	return spread > 0 ? (n * rx - r * x) / spread : EXACT;
}

/**
 * Corrects sums of products of rounded credits. The covariance of two exact credits is estimated from that of the
 * rounded ones, and their exact means are known.
 */
function makeProductsExact({ layout, form: { slots }, sums }: Reader): void {
	const n = slots[layout.answeredAt + layout.questions.length] ?? 0;
	if (n === 0) return;
	for (const [a, one] of sums.entries()) {
		for (let b = a + 1; b < sums.length; b++) {
			const at = productSlot(layout, a, b);
			const other = sums[b] ?? none;
			const together = (slots[at] ?? 0) - (one.r * other.r) / n;
			const product = Math.round(together * slopeOf(one, n) * slopeOf(other, n) + (one.x * other.x) / n);
			slots[at] = Math.max(0, product);
		}
	}
}

/**
 * Corrects a question's sum of credits over all who answered it, by the ratio of exact to rounded credits in complete
 * attempts.
 */
function makeCreditsExact(tally: Tally, readers: Reader[]): void {
	const complete = new Map<string, { r: number; x: number }>();
	for (const { layout, sums } of readers) {
		for (const [index, { meaning }] of layout.questions.entries()) {
			const { r, x } = complete.get(meaning) ?? none;
			const more = sums[index] ?? none;
			complete.set(meaning, { r: r + more.r, x: x + more.x });
		}
	}
	for (const [meaning, block] of tally.questions) {
		const { r, x } = complete.get(meaning) ?? none;
		const credit = Math.round((block[slot.credit] ?? 0) * (r > 0 ? x / r : EXACT));
		block[slot.credit] = Math.min(credit, (block[slot.readers] ?? 0) * FULL_CREDIT);
	}
}

function readerOf(tally: Tally, number: number, key: AnswerKey, known: Reader | undefined): Reader {
	const layout = layoutOf(key);
	const others = layout.questions.slice(1);
	return {
		layout,
		form: formCountsOf(tally, layout),
		sums: known?.sums ?? layout.questions.map(() => none),
		revision: revisionCountsOf(tally, number),
		scoreOf: nearestReachable(layout.questions, layout.scores.bins),
		// The other questions' scores have the same steps, whichever question is left out.
		restOf: nearestReachable(others, layout.rests.bins),
	};
}

/** The revisions that the counters' names contain. */
export function revisionsIn(named: NamedTally): number[] {
	const numbers = [...named.keys()].flatMap((name) => /^r(\d+) /.exec(name)?.[1] ?? []);
	return [...new Set(numbers)].map(Number);
}

/** A reader for each of these revisions, and one for each form. */
function readersOf(tally: Tally, named: NamedTally, keys: ReadonlyMap<number, AnswerKey>) {
	const byRevision = new Map<string, Reader>();
	const byForm = new Map<string, Reader>();
	for (const number of revisionsIn(named).sort((a, b) => b - a)) {
		const key = keys.get(number);
		if (!key) continue;
		const { form } = layoutOf(key);
		const reader = readerOf(tally, number, key, byForm.get(form));
		byRevision.set(String(number), reader);
		byForm.set(form, reader);
	}
	return { byRevision, forms: [...byForm.values()] };
}

function firstGeneration(key: AnswerKey): AnswerKey {
	return key.map(({ id, question }) => ({ id, question }));
}

/** Converts counters by name to a tally. `keys` are the answer keys of their revisions. */
export function fromNames(named: NamedTally, keys: ReadonlyMap<number, AnswerKey>): Tally {
	const tally = emptyTally();
	const { byRevision, forms } = readersOf(tally, named, keys);
	// Older releases have no generations. Their names are those of the first.
	const asked = [...keys.values()].flatMap((key) => layoutOf(firstGeneration(key)).questions);
	for (const [name, value] of named) {
		const [, revision = "", word = "", text = ""] = /^r(\d+) (\S+)(?: (.*))?$/.exec(name) ?? [];
		const reader = byRevision.get(revision);
		if (reader) ofAttempts[word]?.(reader, text, value);
		const of = name.startsWith("q ") && asked.find(({ meaning }) => name.startsWith(`q ${meaning} `));
		if (of) countQuestion(tally, of, name.slice(`q ${of.meaning} `.length), value);
	}
	for (const reader of forms) makeProductsExact(reader);
	makeCreditsExact(tally, forms);
	return tally;
}
