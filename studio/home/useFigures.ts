import { useEffect, useState } from "preact/hooks";
import { type QuizFigures, quizFigures } from "../../contract/quizFigures.ts";
import type { QuizListing } from "../../contract/quizList.ts";
import { routes } from "../../contract/wire.ts";
import { ask } from "../ask.ts";

/** How often to ask for new reports per visit. The server makes five each time. */
const REFRESHES = 2;

/** Figures by quiz. `isComing` says whether newer ones are being loaded. */
export type Figures = { known: ReadonlyMap<string, QuizFigures>; isComing: boolean };

const none: Figures = { known: new Map(), isComing: false };

/** Loads the known figures, then newer ones after each refresh. */
async function loadFigures(ids: string[], tell: (figures: Figures) => void, signal: AbortSignal): Promise<void> {
	for (let turn = 0; ; turn++) {
		const query = new URLSearchParams({ ids: ids.join(","), refresh: String(turn > 0) });
		const list = await ask(quizFigures, `${routes.figures}?${query}`, { signal });
		const isComing = turn < REFRESHES && list.some(({ stale }) => stale);
		tell({ known: new Map(list.map((each) => [each.id, each])), isComing });
		if (!isComing) return;
	}
}

/** The figures of a page's quizzes. If they cannot be loaded, the list is shown without them. */
export function useFigures(quizzes: readonly QuizListing[] | undefined): Figures {
	const [figures, setFigures] = useState(none);
	useEffect(() => {
		const ids = (quizzes ?? []).filter(({ revision }) => revision > 0).map(({ id }) => id);
		if (ids.length === 0) return;
		const control = new AbortController();
		const tell = (next: Figures) => !control.signal.aborted && setFigures(next);
		loadFigures(ids, tell, control.signal).catch(() => tell(none));
		return () => control.abort();
	}, [quizzes]);
	return figures;
}
