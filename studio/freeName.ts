import { nameFrom, unlike } from "../contract/nameFrom.ts";
import { findListing } from "./listing.ts";

/** An id made from a quiz's title that no other quiz or draft has. Throws a `Refusal`. */
export async function freeName(title: string): Promise<string> {
	const taken = new Set<string>();
	for (;;) {
		const name = unlike(taken, nameFrom(title));
		if (!(await findListing(name))) return name;
		taken.add(name);
	}
}
