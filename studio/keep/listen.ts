import type { KeepEvent } from "./machine.ts";

/**
 * Calls `tell` when the network is back, when the person returns (they may have signed in in another tab), and when the
 * page may be closed. If `isSafe` returns false, the browser asks before it closes the page. Returns a function that
 * stops this.
 */
export function listen(tell: (event: KeepEvent) => void, isSafe: () => boolean): () => void {
	const control = new AbortController();
	const { signal } = control;
	const wake = () => tell({ type: "wake" });
	const leave = () => tell({ type: "leave" });
	addEventListener("online", wake, { signal });
	addEventListener("focus", wake, { signal });
	addEventListener("pagehide", leave, { signal });
	document.addEventListener("visibilitychange", () => (document.hidden ? leave() : wake()), { signal });
	addEventListener("beforeunload", (event) => !isSafe() && event.preventDefault(), { signal });
	return () => control.abort();
}
