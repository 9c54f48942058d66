import { emit } from "./emit.ts";

/**
 * Ends a play. `adopt` continues it in the element's new document; its argument is the old one. `look` applies settings
 * that nothing observes, such as the theme and how passages are shown.
 */
export type Stop = { (): void; adopt?: ((from: Document) => void) | undefined; look?: () => void };

/**
 * Wraps the functions of a play. A page may replace browser functions with its own; if that makes one throw, `stop`
 * ends the play and shows the element's own content again, since half a quiz is worse than none. After the end no
 * wrapped function runs.
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
