import { missingCorrections } from "../../../contract/corrections.ts";
import { storedQuiz } from "../../../contract/document/storedQuiz.ts";

/**
 * The indexes of claims that told readers something else before and have no correction for it yet. Empty if a document
 * cannot be read.
 */
export function askedCorrections(before: unknown, after: unknown, isSpelling: boolean): number[] {
	const [was, is] = [storedQuiz.safeParse(before).data, storedQuiz.safeParse(after).data];
	if (!was || !is) return [];
	return missingCorrections(was, is, { isSpelling }).flatMap(({ path: [, index] }) =>
		typeof index === "number" ? [index] : [],
	);
}
