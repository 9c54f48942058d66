import { ofDocument } from "../entry/ofDocument.ts";
import { ofNode } from "./ofNode.ts";

const NAME = "way-back";

/** Fixed at the bottom of the screen, in reach of the thumb. The rest is the card's own style. */
const style =
	"position:fixed;inset:auto;inset-block-end:max(1em,env(safe-area-inset-bottom));inset-inline-end:1em;padding-inline:1em;box-shadow:0 .1em .8em #0006";

/** Removes the button back to the quiz. */
export function endWayBack(host: Element): void {
	host.shadowRoot?.getElementById(NAME)?.remove();
}

/**
 * Shows a button from a passage back to the quiz while the quiz is out of view. It disappears when the quiz is in view
 * again. The button is in the quiz's shadow root, as a popover in the top layer, so nothing is added to the page.
 */
export function offerWayBack(host: Element, words: string): void {
	const root = host.shadowRoot;
	const button = ofDocument("createElement", host.ownerDocument).call(host.ownerDocument, "button");
	if (!root || !("showPopover" in button)) return;
	const from = root.activeElement;
	let wasLeft = false;
	const observer = new IntersectionObserver((seen) => {
		const isInView = seen.at(-1)?.isIntersecting;
		if (button.isConnected && !isInView) {
			wasLeft = true;
			button.showPopover();
		} else if (wasLeft) {
			button.remove();
			observer.disconnect();
		}
	});
	button.id = NAME;
	button.popover = "manual";
	button.textContent = words;
	button.style.cssText = style;
	button.addEventListener("click", () => {
		if (from) ofNode("focus", from).call(from, { preventScroll: true });
		from?.scrollIntoView({ block: "center" });
	});
	root.querySelector(".quiz")?.append(button);
	observer.observe(host);
}
