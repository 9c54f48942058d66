import { useEffect } from "preact/hooks";

type Step = "undo" | "redo";

function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Step | undefined {
	if (altKey || ctrlKey === metaKey) return undefined;
	const letter = key.toLowerCase();
	if (letter === "z") return shiftKey ? "redo" : "undo";
	return letter === "y" && !shiftKey ? "redo" : undefined;
}

const inputs: { [inputType: string]: Step } = { historyUndo: "undo", historyRedo: "redo" };

/** Ctrl or ⌘ with Z and Y, and the browser's own undo (a menu, a shaken phone), undo in the editor. */
export function useUndoKeys(step: (which: Step) => void): void {
	useEffect(() => {
		const control = new AbortController();
		const { signal } = control;
		const take = (event: Event, which: Step | undefined) => {
			const isElsewhere = event.target instanceof Element && event.target.closest("[data-own-undo]");
			if (!which || isElsewhere) return;
			event.preventDefault();
			step(which);
		};
		addEventListener("keydown", (event) => take(event, stepOf(event)), { signal });
		addEventListener("beforeinput", (event) => take(event, inputs[event.inputType]), { signal });
		return () => control.abort();
	}, [step]);
}
