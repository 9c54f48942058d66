import type { KeepEvent } from "./machine.ts";

/**
 * Says when the network or the person is back (another tab may have signed in), and when the page may not be seen
 * again. `isSafe` says whether closing the page loses nothing; else the browser asks first. Gives what ends it.
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
