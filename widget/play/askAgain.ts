import { ofDocument } from "../entry/ofDocument.ts";
import { emit } from "./emit.ts";
import type { Stop } from "./guard.ts";

/** How often an element asks for its quiz in total. */
const TRIES = 5;

/** Made when it is wanted: a page may have taken the name. */
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
	// As if the quiz's id had been written anew, the element begins from the beginning: by itself once it is near.
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
