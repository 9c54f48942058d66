import type { Claim, Quiz } from "../../contract/quiz.ts";
import { inFull } from "../language/inFull.ts";
import type { Text } from "../language/text.ts";
import { miss, remark } from "./changes.ts";
import { emit } from "./emit.ts";
import { soughtIn } from "./soughtIn.ts";
import type { Missing, Send, State } from "./state.ts";

/** Shows a claim's passage. Resolves to how it is missing, or to undefined if it was shown. */
export type Show = (claim: Claim) => Promise<Missing | undefined>;

/** Removes what was shown for an element. Set once the code that shows passages has loaded. */
let takeBack: ((host: Element) => void) | undefined;

/** Shows a claim's passage in the page. The code for that loads on first use. */
export function showInPage(host: Element, claim: Claim, quiz: Quiz, text: Text): Promise<Missing | undefined> {
	return import("../passage/passage.ts").then(
		({ show, hide }) => {
			takeBack = hide;
			return show(host, { ...soughtIn(quiz, claim), back: inFull(text).back });
		},
		// If the finder fails to load, that is not a missing passage.
		() => undefined,
	);
}

/**
 * Shows a claim's passage by `show`, or else in the page, and tells the quiz how it is missing. If it is gone from its
 * own story, the page gets an error event and the newsroom a report.
 */
export async function find(
	host: Element,
	claim: Claim,
	{ quiz }: State,
	{ text, send }: { text: Text; send: Send },
	show: Show = (wanted) => showInPage(host, wanted, quiz, text),
): Promise<void> {
	const missing = await show(claim);
	if (!missing) return;
	send({ type: "change", change: miss(claim.id, missing) });
	if (missing === "elsewhere") return;
	send({ type: "change", change: remark(claim.id, "passageMissing") });
	emit(host, "error", { code: "passage missing", claim: claim.id });
}

/** Removes what was shown in the page for an element. */
export function hideInPage(host: Element): void {
	takeBack?.(host);
}
