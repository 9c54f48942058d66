import type { Conflict } from "../../../contract/merge/mergeDocuments.ts";
import { insertAt, listAt, type Path, setAt, textAt, valueAt } from "../state/edit.ts";

const idOf = (member: unknown) => textAt(member, ["id"]);

/** Turns a path of names and ids into one with list indexes. Undefined if a list has no such member. */
function placesOf(document: unknown, path: readonly string[]): Path | undefined {
	const places: (string | number)[] = [];
	for (const step of path) {
		const here = valueAt(document, places);
		if (!Array.isArray(here)) {
			places.push(step);
			continue;
		}
		const byId = here.findIndex((member) => idOf(member) === step);
		const index = byId >= 0 ? byId : /^\d+$/.test(step) ? Number(step) : -1;
		if (index < 0 || index >= here.length) return undefined;
		places.push(index);
	}
	return places;
}

const sameOrder = (list: readonly unknown[], names: readonly unknown[]) =>
	list.toSorted((a, b) => names.indexOf(idOf(a)) - names.indexOf(idOf(b)));

const withRight = (list: readonly unknown[], right: readonly unknown[]) =>
	list.map((option) => setAt(option, ["right"], right.includes(idOf(option)) || undefined));

/** How to apply a list of ids to the list above it: as the order of its members, or as its right options. */
const ofLists: { [last: string]: typeof sameOrder } = { order: sameOrder, right: withRight };

/** The merged document with one side's version of a conflict. */
export function decide(document: unknown, { path, ours, theirs }: Conflict, side: "ours" | "theirs"): unknown {
	const value = side === "ours" ? ours : theirs;
	const above = path.slice(0, -1);
	const last = path.at(-1) ?? "";
	const parent = placesOf(document, above);
	const list = parent && valueAt(document, parent);
	const ofList = ofLists[last];
	if (parent && ofList && Array.isArray(list) && Array.isArray(value))
		return setAt(document, parent, ofList(list, value));
	const place = placesOf(document, path);
	if (place) return setAt(document, place, value);
	return parent && Array.isArray(list) && value !== undefined ? insertAt(document, parent, value) : document;
}

/** A value as text for the choice. Undefined if there is no value. */
export function shownValue(value: unknown, document: unknown): string | undefined {
	if (value === undefined) return undefined;
	if (typeof value === "string") return value;
	if (Array.isArray(value) && value.every((each) => typeof each === "string")) {
		const claims = listAt(document, ["claims"]);
		const nameOf = (id: string) =>
			textAt(
				claims.find((claim) => idOf(claim) === id),
				["statement"],
			) || id;
		return value.map((id, index) => `${index + 1}. ${nameOf(id)}`).join("\n");
	}
	const words = [["statement"], ["prompt"], ["text"], ["exact"], ["title"], ["note"]].map((path) =>
		textAt(value, path),
	);
	return words.find((text) => text !== "") ?? JSON.stringify(value, null, 1);
}
