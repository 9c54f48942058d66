import { withoutBase } from "../../contract/base.ts";
import { isRecord } from "../../contract/merge/same.ts";
import { unlike } from "../../contract/nameFrom.ts";

type Claim = Record<string, unknown>;

/** The claims of a document. Empty if it has none. */
export function claimsIn(document: unknown): Claim[] {
	return isRecord(document) && Array.isArray(document.claims) ? document.claims.filter(isRecord) : [];
}

/** Corrections belong to the quiz in which readers saw the mistake. */
function withoutCorrections({ corrections: _, ...claim }: Claim): Claim {
	return claim;
}

/** A copy of a document as a new quiz, with its own id and title and without corrections. */
export function duplicate(document: unknown, { id, title }: { id: string; title: string }): Record<string, unknown> {
	const quiz = withoutBase(document);
	if (!isRecord(quiz)) return { id, title };
	return { ...quiz, id, title, ...(Array.isArray(quiz.claims) && { claims: claimsIn(quiz).map(withoutCorrections) }) };
}

/**
 * A document with claims of another added at the end. If a claim's id is taken, the copy gets a new one, because
 * figures are counted by id.
 */
export function withClaims(document: unknown, claims: readonly Claim[]): Record<string, unknown> {
	const into = isRecord(document) ? document : {};
	const kept = claimsIn(into);
	const taken = new Set(kept.map(({ id }) => id));
	const added = claims.map((claim) => {
		const id = unlike(taken, typeof claim.id === "string" ? claim.id : "claim");
		taken.add(id);
		return { ...withoutCorrections(claim), id };
	});
	return { ...into, claims: [...kept, ...added] };
}
