import { fingerprint } from "./answerKey.ts";
import type { Claim, Quiz } from "./quiz.ts";
import type { Issue } from "./wire.ts";

/** Whether readers were told something else before: another right answer, or another explanation. */
function isCorrected(before: Claim, after: Claim): boolean {
	const isOtherKey =
		before.question !== undefined &&
		after.question !== undefined &&
		fingerprint(before.question) !== fingerprint(after.question);
	return isOtherKey || JSON.stringify(before.explainer) !== JSON.stringify(after.explainer);
}

/**
 * Claims whose right answer or explainer an edit changes without saying so: each needs one more
 * dated note than it had, which readers see.
 */
export function missingCorrections(before: Pick<Quiz, "claims">, after: Pick<Quiz, "claims">): Issue[] {
	const known = new Map(before.claims.map((claim) => [claim.id, claim]));
	return after.claims.flatMap((claim, index): Issue[] => {
		const old = known.get(claim.id);
		if (!old || !isCorrected(old, claim) || claim.corrections.length > old.corrections.length) return [];
		const message = "needs a new dated note: the edit changes a right answer or an explainer";
		return [{ path: ["claims", index, "corrections"], message }];
	});
}
