import { countsOn, meaningIn } from "./generations.ts";
import type { Claim, Quiz } from "./quiz.ts";
import type { Issue } from "./wire.ts";

/**
 * Whether readers were told something else before: another right answer, other options or units, or another
 * explanation.
 */
function isCorrected(before: Claim, after: Claim, isSpelling: boolean): boolean {
	const isOtherMeaning =
		before.question !== undefined &&
		after.question !== undefined &&
		!countsOn(meaningIn(before.question), meaningIn(after.question), isSpelling);
	const isOtherExplainer = JSON.stringify(before.explainer) !== JSON.stringify(after.explainer);
	return isOtherMeaning || (isOtherExplainer && !isSpelling);
}

/**
 * Claims in which an edit changes the right answer, the options, the unit or the explainer without a correction. Each
 * needs one more dated note, which readers see. No note is needed if the editor says that only spelling has changed.
 */
export function missingCorrections(
	before: Pick<Quiz, "claims">,
	after: Pick<Quiz, "claims">,
	{ isSpelling = false }: { isSpelling?: boolean } = {},
): Issue[] {
	const known = new Map(before.claims.map((claim) => [claim.id, claim]));
	return after.claims.flatMap((claim, index): Issue[] => {
		const old = known.get(claim.id);
		if (!old || !isCorrected(old, claim, isSpelling) || claim.corrections.length > old.corrections.length) return [];
		const message =
			"needs a new dated note: the edit changes a right answer, an option, a unit or an explainer; if it only corrects spelling, publish it with --spelling (or ?spelling=true)";
		return [{ path: ["claims", index, "corrections"], message }];
	});
}
