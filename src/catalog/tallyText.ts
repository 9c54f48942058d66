import { z } from "zod";
import { type StoredTally, storedTally } from "../../contract/counting/storedTally.ts";
import { readJson } from "../../contract/readJson.ts";
import type { FormCounts, Tally } from "../../contract/tally.ts";

/** Gives each name that it is asked for a place, in a list that grows. */
class NameIndex {
	readonly names: string[] = [];
	readonly #indices = new Map<string, number>();

	of(name: string): number {
		const known = this.#indices.get(name);
		if (known !== undefined) return known;
		this.#indices.set(name, this.names.length);
		return this.names.push(name) - 1;
	}
}

function inTurn<K>(pairs: Map<K, number>, nameOf: (name: K) => number): number[] {
	return [...pairs].flatMap(([name, value]) => [nameOf(name), value]);
}

function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A tally as it is written. */
export function storedOf({ questions, forms, revisions }: Tally): StoredTally {
	const meanings = new NameIndex();
	const hosts = new NameIndex();
	const blocks = [...questions].map(([meaning, block]) => {
		meanings.of(meaning);
		return block;
	});
	return {
		format: 1,
		meanings: meanings.names,
		questions: blocks,
		hosts: hosts.names,
		forms: [...forms].map(([form, { slots, ...by }]) => ({
			of: form === "" ? [] : form.split("\n").map((meaning) => meanings.of(meaning)),
			slots,
			hours: inTurn(by.hours, Number),
			days: inTurn(by.days, Number),
			hosts: inTurn(by.hosts, (host) => hosts.of(host)),
		})),
		revisions: [...revisions].map(([revision, of]) => [revision, of.started, of.suspect, of.completed, of.score]),
	};
}

/** A tally as text. */
export function writeTally(tally: Tally): string {
	// ASCII alone, so that a character is a byte and no part ends within one.
	return JSON.stringify(storedOf(tally)).replace(/[\u0080-\uffff]/g, escaped);
}

function pairsOf<K>(list: number[], nameOf: (name: number) => K): Map<K, number> {
	const pairs = new Map<K, number>();
	for (let index = 0; index + 1 < list.length; index += 2) pairs.set(nameOf(list[index] ?? 0), list[index + 1] ?? 0);
	return pairs;
}

/** The tally that is written so. */
export function tallyOf({ meanings, questions, hosts, forms, revisions }: StoredTally): Tally {
	const nameIn = (names: string[]) => (index: number) => names[index] ?? "";
	const formCounts = ({ slots, ...by }: StoredTally["forms"][number]): FormCounts => ({
		slots,
		hours: pairsOf(by.hours, Number),
		days: pairsOf(by.days, Number),
		hosts: pairsOf(by.hosts, nameIn(hosts)),
	});
	return {
		questions: new Map(questions.map((block, index) => [nameIn(meanings)(index), block])),
		forms: new Map(forms.map((form) => [form.of.map(nameIn(meanings)).join("\n"), formCounts(form)])),
		revisions: new Map(
			revisions.map(([revision, started, suspect, completed, score]) => [
				revision,
				{ started, suspect, completed, score },
			]),
		),
	};
}

/** The tally back from its text. Throws when the text is none. */
export function readTally(text: string): Tally {
	return tallyOf(readJson(storedTally, text));
}

/** Bytes of a part: a row of the platform takes 2 MB. */
const PART = 500_000;

/** A text of ASCII in parts that each fit into a row. */
export function splitText(text: string): string[] {
	return Array.from({ length: Math.ceil(text.length / PART) }, (_, part) => text.slice(part * PART, (part + 1) * PART));
}

const names = z.array(z.tuple([z.string(), z.int()]));

/** Counters by name, as releases before 0.3.0 stored them. Throws when the text is none. */
export function readNames(text: string): Map<string, number> {
	return new Map(readJson(names, text));
}
