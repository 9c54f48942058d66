import { useEffect, useRef, useState } from "preact/hooks";
import { quizFigures } from "../../contract/quizFigures.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";

/** How often to ask for new reports per visit. The server makes five each time. */
const REFRESHES = 2;

/**
 * Asks once per visit for new reports on stale quizzes, then calls `again` to reload the figures. Returns whether this
 * is under way.
 */
export function useRefresh(stale: readonly string[] | undefined, again: () => void): boolean {
	const isDone = useRef(false);
	const [isComing, setComing] = useState(false);
	useEffect(() => {
		if (isDone.current || !stale?.length) return;
		isDone.current = true;
		setComing(true);
		const query = new URLSearchParams({ ids: stale.join(","), refresh: "true" });
		const refresh = async () => {
			for (let turn = 0; turn < REFRESHES; turn++) await ask(quizFigures, `${routes.figures}?${query}`);
		};
		// If it fails, the page says how many reports are still old.
		void refresh()
			.catch(() => undefined)
			.then(() => {
				setComing(false);
				again();
			});
	}, [stale, again]);
	return isComing;
}
