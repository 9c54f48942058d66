import { useCallback, useEffect, useState } from "preact/hooks";
import { Refusal } from "./ask.ts";
import { words } from "./words.ts";

/** The loaded value, or why it could not be loaded. `again` loads it anew; the old value stays until then. */
export type Load<T> = { value: T | undefined; refusal: Refusal | undefined; isLoading: boolean; again: () => void };

/** Any error as a `Refusal`. An error that is not one is a fault of this page. */
export function toRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	console.error(error);
	return new Refusal(words.fault.unknown);
}

/** Calls `load`, and again whenever it changes. Keep the function the same with `useCallback`. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): Load<T> {
	const [state, setState] = useState<Omit<Load<T>, "again">>({ value: undefined, refusal: undefined, isLoading: true });
	const [turn, setTurn] = useState(0);
	useEffect(() => {
		const control = new AbortController();
		setState((before) => ({ ...before, isLoading: true }));
		load(control.signal).then(
			(value) => !control.signal.aborted && setState({ value, refusal: undefined, isLoading: false }),
			(error: unknown) => {
				if (control.signal.aborted) return;
				setState((before) => ({ ...before, refusal: toRefusal(error), isLoading: false }));
			},
		);
		return () => control.abort();
	}, [load, turn]);
	const again = useCallback(() => setTurn((before) => before + 1), []);
	return { ...state, again };
}
