import { mergeDocuments } from "../../contract/merge/mergeDocuments.ts";
import { isSame } from "../../contract/merge/same.ts";
import type { LeftCopy } from "./copies.ts";
import type { Asked, Known } from "./machine.ts";

export type BroughtBack = {
	document: unknown;
	/** What to go on from; older than what the server has where something has to be decided. */
	known: Known;
	/** What has to be decided before the work goes on. */
	asked: Asked | undefined;
	/** The copies that are in the document now. */
	keys: string[];
	/** Whether the document has something that the server has not. */
	isMore: boolean;
};

/**
 * What the server has, with what was left on this machine: each copy, oldest first, is merged over it. One of which
 * something has to be decided is the last; those behind it wait for the next time.
 */
export function bringBack(theirs: Known, copies: readonly LeftCopy[]): BroughtBack {
	let { document } = theirs;
	let known = theirs;
	let asked: Asked | undefined;
	const keys: string[] = [];
	for (const copy of copies) {
		const merged = mergeDocuments(copy.known.document, copy.document, document);
		keys.push(copy.key);
		document = merged.document;
		if (merged.conflicts.length === 0) continue;
		asked = { merged, theirs };
		known = { ...theirs, document: copy.known.document };
		break;
	}
	return { document, known, asked, keys, isMore: !isSame(document, theirs.document) };
}
