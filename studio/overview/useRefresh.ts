import { useEffect, useRef, useState } from "preact/hooks";
import { quizFigures } from "../../contract/quizFigures.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";

/** The server makes five reports anew each time: ten in a visit. */
const REFRESHES = 2;

/** Has reports of stale quizzes made anew, once a visit, and loads the page's figures again; says whether that is on its way. */
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
		// Where it fails the page says how many are left.
		void refresh()
			.catch(() => undefined)
			.then(() => {
				setComing(false);
				again();
			});
	}, [stale, again]);
	return isComing;
}
