import { goTo, type State } from "./state.ts";

/** What outlives a reload within the same tab: the attempt and how far it has come. */
type Kept = Pick<State, "revision" | "epoch" | "attempt" | "again" | "touched" | "index" | "answers">;

const nameOf = ({ quiz }: State) => `readback:${quiz.id}`;

/** The attempt that this tab had begun at the same revision, else the fresh one. */
export function restore(fresh: State): State {
	try {
		const kept: Kept | null = JSON.parse(sessionStorage.getItem(nameOf(fresh)) ?? "null");
		if (kept?.revision !== fresh.revision) return fresh;
		return goTo({ ...fresh, ...kept }, kept.index);
	} catch {
		// A publisher asked for resuming where the browser forbids storage: the quiz begins anew.
		return fresh;
	}
}

export function keep(state: State): void {
	const { revision, epoch, attempt, again, touched, index, answers } = state;
	try {
		sessionStorage.setItem(nameOf(state), JSON.stringify({ revision, epoch, attempt, again, touched, index, answers }));
	} catch {
		// Forbidden or full: the attempt lives on in the page's memory, as without `resume`.
	}
}
