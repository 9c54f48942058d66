import { emit } from "./emit.ts";
import { followTheme, type Theme } from "./theme.ts";

/** Keeps what is shown in step with its surroundings: paints it, now and with each theme, and tells its height. */
export function observeHost(host: HTMLElement, paint: (theme: Theme | undefined) => void): () => void {
	const resized = new ResizeObserver(() => emit(host, "height", { height: host.offsetHeight }));
	resized.observe(host);
	const unfollow = followTheme(host, paint);
	return () => {
		unfollow();
		resized.disconnect();
	};
}
