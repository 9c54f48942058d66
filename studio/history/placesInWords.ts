import { fill } from "../../contract/fill.ts";
import { words } from "../words.ts";

const { places } = words.history;

function inWords(path: string): string {
	const [, anew] = /^claims\.([\w-]+) \(counts anew\)$/.exec(path) ?? [];
	if (anew !== undefined) return fill(places.anew, { id: anew });
	if (path === "claims (order)") return places.order;
	const [, claim] = /^claims\.([\w-]+)/.exec(path) ?? [];
	if (claim !== undefined) return fill(places.claim, { id: claim });
	const [head = ""] = path.split(/[. ]/);
	if (head === "title" || head === "language" || head === "hosts" || head === "article") return places[head];
	return fill(places.other, { path });
}

/** The changed places, which the catalog names by path, as text for editors, without repeats. */
export function placesInWords(changed: readonly string[]): string {
	return [...new Set(changed.map(inWords))].join(", ");
}
