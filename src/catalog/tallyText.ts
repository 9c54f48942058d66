import { z } from "zod";
import { type StoredTally, storedTally } from "../../contract/counting/storedTally.ts";
import { readJson } from "../../contract/readJson.ts";
import type { FormCounts, Tally } from "../../contract/tally.ts";

/** Returns a function that gives each name an index in a growing list. */
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

/** A tally in its stored form. */
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
	// Only ASCII, so that each character is one byte and no part ends inside a character.
	return JSON.stringify(storedOf(tally)).replace(/[\u0080-\uffff]/g, escaped);
}

function pairsOf<K>(list: number[], nameOf: (name: number) => K): Map<K, number> {
	const pairs = new Map<K, number>();
	for (let index = 0; index + 1 < list.length; index += 2) pairs.set(nameOf(list[index] ?? 0), list[index + 1] ?? 0);
	return pairs;
}

/** Converts the stored form back to a tally. */
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

/** Reads a tally from its text. Throws if the text is invalid. */
export function readTally(text: string): Tally {
	return tallyOf(readJson(storedTally, text));
}

/** The bytes of a part. The platform allows 2 MB per row. */
const PART = 500_000;

/** Splits ASCII text into parts that each fit into a row. */
export function splitText(text: string): string[] {
	return Array.from({ length: Math.ceil(text.length / PART) }, (_, part) => text.slice(part * PART, (part + 1) * PART));
}

const names = z.array(z.tuple([z.string(), z.int()]));

/** Reads counters by name, which releases before 0.3.0 stored. Throws if the text is invalid. */
export function readNames(text: string): Map<string, number> {
	return new Map(readJson(names, text));
}
