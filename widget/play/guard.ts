import { emit } from "./emit.ts";

/**
 * Ends a play; `adopt` has it go on in the document that its element is in now, after the one that it has left; `look` has
 * it take in what it was told since, of the theme and of the way to passages, where nothing follows that.
 */
export type Stop = { (): void; adopt?: ((from: Document) => void) | undefined; look?: () => void };

/**
 * Runs the pieces of a play. What throws, on a page that has put something of its own in the browser's place, ends it
 * by `stop`, which gives the place back: half a quiz is worse than none. After the end nothing runs any more.
 */
export function createGuard(host: Element, stop: () => void) {
	let isOver = false;
	const end: Stop = () => {
		if (isOver) return;
		isOver = true;
		stop();
	};
	const guard =
		<Given extends unknown[]>(work: (...given: Given) => void) =>
		(...given: Given): void => {
			if (isOver) return;
			try {
				work(...given);
			} catch (error) {
				end();
				emit(host, "error", { code: "unavailable" });
				reportError(error);
			}
		};
	return { guard, end };
}
