import { withoutBase } from "../../contract/base.ts";
import { isRecord } from "../../contract/merge/same.ts";
import { unlike } from "../../contract/nameFrom.ts";

type Claim = Record<string, unknown>;

/** The claims of a document that has any. */
export function claimsIn(document: unknown): Claim[] {
	return isRecord(document) && Array.isArray(document.claims) ? document.claims.filter(isRecord) : [];
}

/** What readers were told of a mistake belongs to the quiz in which they met it. */
function withoutCorrections({ corrections: _, ...claim }: Claim): Claim {
	return claim;
}

/** A document as a quiz of its own: under another id and title, and without notes on what it never said wrongly. */
export function duplicate(document: unknown, { id, title }: { id: string; title: string }): Record<string, unknown> {
	const quiz = withoutBase(document);
	if (!isRecord(quiz)) return { id, title };
	return { ...quiz, id, title, ...(Array.isArray(quiz.claims) && { claims: claimsIn(quiz).map(withoutCorrections) }) };
}

/** A document with claims of another at its end. A claim whose id is taken there gets a new one: figures are counted by it. */
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
