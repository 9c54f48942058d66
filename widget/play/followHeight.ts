import { ofDocument } from "../entry/ofDocument.ts";
import { emit } from "./emit.ts";

/** Pages scroll by whole pixels, but cards have fractional heights. */
const A_PIXEL = 1;

/**
 * Emits the element's height, now and at each change. When late content makes the card grow, such as a picture or other
 * readers' answers, it scrolls to keep the "next" button in view, and the verdict above all. Returns a function that
 * stops this.
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
