import type { AnswerKey } from "../gradable.ts";
import { toThousandths } from "../score.ts";
import type { FormCounts, Tally } from "../tally.ts";
import { embedKinds, FULL_CREDIT, PUBLIC_POINT } from "../wire.ts";
import { bumpIn } from "./count.ts";
import { type FormLayout, layoutOf, productSlot, slot } from "./layout.ts";
import { restsOf } from "./read.ts";

const ROUNDED = PUBLIC_POINT / FULL_CREDIT;

type Put = (name: string, value: number | undefined) => void;

function putQuestion(put: Put, { cells }: FormLayout["questions"][number], block: number[]): void {
	const at = (name: string, index: number) => put(name, block[index]);
	at("n", slot.readers);
	put("credit", Math.round((block[slot.credit] ?? 0) * ROUNDED));
	at("right", slot.right);
	at("sure right", slot.sureRight);
	at("sure wrong", slot.sureWrong);
	at("unsure right", slot.unsureRight);
	at("unsure wrong", slot.unsureWrong);
	at("unfair", slot.unfair);
	at("missing", slot.missing);
	for (let bin = 0; slot.times + bin < slot.cells; bin++) at(`time ${bin}`, slot.times + bin);
	for (const [cell, index] of cells) at(`cell ${cell}`, index);
}

function putForm(put: Put, layout: FormLayout, { slots, hours, days, hosts }: FormCounts): void {
	const { questions, scores } = layout;
	for (let answered = 0; answered <= questions.length; answered++) {
		put(`answered ${answered}`, slots[layout.answeredAt + answered]);
	}
	for (const [index, embed] of embedKinds.entries()) put(`embed ${embed}`, slots[layout.embedsAt + index]);
	for (const [hour, value] of hours) put(`hour ${hour}`, value);
	for (const [day, value] of days) put(`hour ${day * 24}`, value);
	for (const [host, value] of hosts) put(`host ${host}`, value);
	for (let bin = 0; bin < scores.bins; bin++) {
		put(`score ${toThousandths(bin * scores.width)}`, slots[layout.scoresAt + bin]);
	}
	for (const [index, { id, credits, creditsAt, ...asked }] of questions.entries()) {
		for (const [place, credit] of credits.entries())
			put(`credit ${id} ${toThousandths(credit)}`, slots[creditsAt + place]);
		for (const [rest, value] of restsOf(layout, asked.restsAt, slots)) put(`rest ${id} ${toThousandths(rest)}`, value);
		for (let other = index + 1; other < questions.length; other++) {
			const product = Math.round((slots[productSlot(layout, index, other)] ?? 0) * ROUNDED * ROUNDED);
			put(`product ${id} ${questions[other]?.id}`, product);
			put(`product ${questions[other]?.id} ${id}`, product);
		}
	}
}

/**
 * The tally as counters by name, for shards and Workers of the previous release during a deploy. Counts that are no
 * longer kept by revision go to the newest revision of each form. Scores are rounded to thousandths.
 */
export function toNames(tally: Tally, keys: ReadonlyMap<number, AnswerKey>): Map<string, number> {
	const named = new Map<string, number>();
	const newest = new Map(
		[...keys].sort(([a], [b]) => a - b).map(([revision, key]) => [layoutOf(key).form, { revision, key }]),
	);
	for (const { revision, key } of newest.values()) {
		const layout = layoutOf(key);
		const counts = tally.forms.get(layout.form);
		if (counts) putForm((name, value = 0) => bumpIn(named, `r${revision} ${name}`, value), layout, counts);
		for (const asked of layout.questions) {
			const block = tally.questions.get(asked.meaning);
			const prefix = `q ${asked.meaning} `;
			if (block) putQuestion((name, value = 0) => value !== 0 && named.set(prefix + name, value), asked, block);
		}
	}
	for (const [revision, { started, suspect, completed }] of tally.revisions) {
		bumpIn(named, `r${revision} started`, started);
		bumpIn(named, `r${revision} suspect`, suspect);
		bumpIn(named, `r${revision} completed`, completed);
	}
	return named;
}
