import { ofDocument } from "../entry/ofDocument.ts";

/** Pages are scrolled by whole pixels, and cards are not as high as that. */
const A_PIXEL = 1;

/**
 * Keeps the way on in view, where it was, when the card above it grows by what comes late: a picture, how others
 * answered. The verdict stays in view above all. Gives what ends it.
 */
export function stayInView(host: Element, root: Element | ShadowRoot): () => void {
	const heightNow = () => host.getBoundingClientRect().height;
	let height = heightNow();
	const observer = new ResizeObserver(() => {
		const grown = heightNow() - height;
		height += grown;
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
