import { mergeDocuments } from "../../contract/merge/mergeDocuments.ts";
import { isSame } from "../../contract/merge/same.ts";
import type { LeftCopy } from "./copies.ts";
import type { Asked, Known } from "./machine.ts";

export type MergedCopies = {
	document: unknown;
	/** The document to continue from. It is older than the server's if there is a conflict to decide. */
	known: Known;
	/** The conflict to decide before work continues. */
	asked: Asked | undefined;
	/** The copies that the document includes now. */
	keys: string[];
	/** Whether the document has changes that the server does not have. */
	isMore: boolean;
};

/**
 * Merges the copies on this machine over the server's document, oldest first. It stops at a copy with a conflict. Later
 * copies wait until the next time.
 */
export function mergeCopies(theirs: Known, copies: readonly LeftCopy[]): MergedCopies {
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
