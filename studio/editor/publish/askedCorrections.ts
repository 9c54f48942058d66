import { missingCorrections } from "../../../contract/corrections.ts";
import { storedQuiz } from "../../../contract/document/storedQuiz.ts";

/** The places of claims whose readers were told something else before, and are not told so yet. Of what cannot be read nothing is asked. */
export function askedCorrections(before: unknown, after: unknown, isSpelling: boolean): number[] {
	const [was, is] = [storedQuiz.safeParse(before).data, storedQuiz.safeParse(after).data];
	if (!was || !is) return [];
	return missingCorrections(was, is, { isSpelling }).flatMap(({ path: [, index] }) =>
		typeof index === "number" ? [index] : [],
	);
}
