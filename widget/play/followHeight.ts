import { ofDocument } from "../entry/ofDocument.ts";
import { emit } from "./emit.ts";

/** Pages are scrolled by whole pixels, and cards are not as high as that. */
const A_PIXEL = 1;

/**
 * Tells the host page the element's height, now and whenever it changes. The way on stays in view, where it was, when
 * the card above it grows by what comes late: a picture, how others answered; the verdict stays in view above all.
 * Gives what ends it.
 */
export function followHeight(host: HTMLElement, root: Element | ShadowRoot): () => void {
	let height = host.offsetHeight;
	const observer = new ResizeObserver(() => {
		const grown = host.offsetHeight - height;
		height += grown;
		emit(host, "height", { height });
		const window = ofDocument("defaultView", host.ownerDocument);
		const [verdict, onward] = ["[part=verdict]", ".next"].map((name) => root.querySelector(name));
		const over = (onward?.getBoundingClientRect().bottom ?? 0) - (window?.innerHeight ?? 0);
		if (over <= 0 || over > grown + A_PIXEL) return;
		const isRead = (verdict?.getBoundingClientRect().top ?? 0) >= 0;
		for (const each of [onward, isRead ? verdict : undefined])
			each?.scrollIntoView({ block: "nearest", behavior: "instant" });
	});
	observer.observe(host);
	return () => observer.disconnect();
}
