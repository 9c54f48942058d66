import type { Claim } from "../../contract/quiz.ts";
import { emit } from "./emit.ts";
import type { Stop } from "./guard.ts";
import type { Send } from "./state.ts";

const undos = new WeakMap<Element, Stop>();

/**
 * Shows a claim's passage in the page around the element; false when it is not there. The code for that comes with the
 * first wish. `language` is the quiz's.
 */
export function showInPage(host: Element, { passages }: Claim, language: string): Promise<boolean> {
	return import("../passage/passage.ts").then(
		({ show, hide }) => {
			undos.set(host, () => hide(host));
			return show(host, passages, language);
		},
		// If the finder fails to load, that is not a missing passage.
		() => true,
	);
}

/**
 * Shows a claim's passage by `show`, or else in the page around; where it is not there, the newsroom is to hear of it
 * and the page is told.
 */
export async function find(
	host: Element,
	claim: Claim,
	language: string,
	send: Send,
	show = (wanted: Claim) => showInPage(host, wanted, language),
): Promise<void> {
	if (await show(claim)) return;
	send({ type: "remark", claim: claim.id, remark: "passageMissing" });
	emit(host, "error", { code: "passage missing", claim: claim.id });
}

/** Takes back what was shown there. */
export function hideInPage(host: Element): void {
	undos.get(host)?.();
}
