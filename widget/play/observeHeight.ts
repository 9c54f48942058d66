import { emit } from "./emit.ts";

/** Tells the host page the element's height, now and whenever it changes. */
export function observeHeight(host: HTMLElement): () => void {
	const resized = new ResizeObserver(() => emit(host, "height", { height: host.offsetHeight }));
	resized.observe(host);
	return () => resized.disconnect();
}
