import type { Passage } from "../../contract/quiz.ts";

/** Leads a link to the first passage (WICG Scroll to Text Fragment, where a hyphen has a meaning of its own). */
export function textFragment([passage]: readonly Passage[]): string {
	return passage
		? `#:~:text=${encodeURIComponent(passage.exact.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("-", "%2D")}`
		: "";
}
