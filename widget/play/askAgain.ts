import { ofDocument } from "../entry/ofDocument.ts";
import { emit } from "./emit.ts";
import type { Stop } from "./guard.ts";

/** How often an element requests its quiz in total. */
const TRIES = 5;

/** Created on first use, because a page may have replaced `WeakMap` with its own. */
let tried: WeakMap<Element, number> | undefined;

/**
 * Reports that the quiz is not available, and lets the element ask once more when the network is back or when the
 * reader scrolls back to it.
 */
export function askAgain(host: Element): Stop {
	emit(host, "error", { code: "unavailable" });
	tried ??= new WeakMap();
	const tries = (tried.get(host) ?? 0) + 1;
	tried.set(host, tries);
	const view = ofDocument("defaultView", host.ownerDocument) ?? window;
	// Setting the quiz's id again restarts the element, which waits until it is near the screen.
	const again = () => {
		const id = `${host.getAttribute("quiz")}`;
		for (const quiz of ["", id]) host.setAttribute("quiz", quiz);
	};
	const seen = new view.IntersectionObserver((entries) => entries.at(-1)?.isIntersecting || again(), {
		rootMargin: "100%",
	});
	if (tries < TRIES) {
		seen.observe(host);
		view.addEventListener("online", again);
	}
	return () => {
		seen.disconnect();
		view.removeEventListener("online", again);
	};
}
