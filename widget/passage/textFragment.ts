import type { Passage } from "../../contract/quiz.ts";

/**
 * The fragment that leads a link to the first passage (WICG Scroll to Text Fragment, which gives hyphens a meaning).
 */
export function textFragment([passage]: readonly Passage[]): string {
	return passage
		? `#:~:text=${encodeURIComponent(passage.exact.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("-", "%2D")}`
		: "";
}
