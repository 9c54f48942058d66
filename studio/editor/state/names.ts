import { isRecord } from "../../../contract/merge/same.ts";
import { slugFrom, unlike } from "../../../contract/nameFrom.ts";
import { listAt, setAt, textAt, valueAt } from "./edit.ts";

/** The prefix of ids for members without text. */
const NEW = "new-";
const LONGEST_NAME = 32;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A temporary id until there is text to make one from. It is random, so that two editors do not use the same. */
export function newId(): string {
	const lot = crypto.getRandomValues(new Uint8Array(6));
	return NEW + [...lot].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}

const idOf = (member: unknown) => valueAt(member, ["id"]);
const isNew = (member: unknown) => {
	const id = idOf(member);
	return isRecord(member) && (id === undefined || (typeof id === "string" && id.startsWith(NEW)));
};

/** Gives an id made from their text to members that have text but only a temporary id. */
function nameMembers(
	list: readonly unknown[],
	wordsOf: (member: unknown) => string,
): { list: readonly unknown[]; renamed: Map<unknown, string> } {
	const renamed = new Map<unknown, string>();
	const taken: Set<unknown> = new Set(list.map(idOf));
	const named = list.map((member) => {
		const slug = isNew(member) ? slugFrom(wordsOf(member), LONGEST_NAME) : "";
		if (slug === "") return member;
		const id = unlike(taken, slug);
		taken.add(id);
		renamed.set(idOf(member), id);
		return setAt(member, ["id"], id);
	});
	return { list: renamed.size > 0 ? named : list, renamed };
}

function nameAnswers(question: unknown): unknown {
	return ["options", "items"].reduce((current: unknown, name) => {
		const { list, renamed } = nameMembers(listAt(current, [name]), (member) => textAt(member, ["text"]));
		if (renamed.size === 0) return current;
		const withNames = setAt(current, [name], list);
		const answer = valueAt(current, ["answer"]);
		if (!Array.isArray(answer)) return withNames;
		return setAt(
			withNames,
			["answer"],
			answer.map((id: unknown) => renamed.get(id) ?? id),
		);
	}, question);
}

/** The first words of a claim: of its statement, its question's prompt, or its passage. */
function firstWordsOf(claim: unknown): string {
	const places = [["statement"], ["question", "prompt"], ["passages", 0, "exact"]];
	return places.map((path) => textAt(claim, path)).find((text) => text.trim() !== "") ?? "";
}

/**
 * A document whose new claims, options and items get ids made from their text, since editors see no ids. Ids that were
 * set before stay, because figures are counted by them. `renamed` maps the claims' temporary ids to the new ones.
 */
export function nameNew(document: unknown): { document: unknown; renamed: Map<unknown, string> } {
	const claims = listAt(document, ["claims"]);
	const { list, renamed } = nameMembers(claims, firstWordsOf);
	const named = list.map((claim) => {
		const question = valueAt(claim, ["question"]);
		const after = nameAnswers(question);
		return Object.is(question, after) ? claim : setAt(claim, ["question"], after);
	});
	const isSame = named.every((claim, index) => Object.is(claim, claims[index]));
	return { document: isSame ? document : setAt(document, ["claims"], named), renamed };
}
