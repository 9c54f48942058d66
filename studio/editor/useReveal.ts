import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { memberKeys } from "./list/memberKeys.ts";
import { listAt, type Path } from "./state/edit.ts";
import { fieldId } from "./state/place.ts";

/** The field of a path, or the nearest element around it. */
function elementAt(path: Path): HTMLElement | null {
	for (let length = path.length; length >= 0; length--) {
		const found = document.getElementById(fieldId(path.slice(0, length)));
		if (found) return found;
	}
	return null;
}

function focusOn(path: Path, caret: number | undefined): void {
	const found = elementAt(path);
	if (!found) return;
	for (
		let fold = found.closest("details:not([open])");
		fold;
		fold = fold.parentElement?.closest("details:not([open])") ?? null
	)
		fold.setAttribute("open", "");
	found.focus();
	found.scrollIntoView({ block: "nearest" });
	const isText = found instanceof HTMLTextAreaElement || (found instanceof HTMLInputElement && found.type === "text");
	if (caret !== undefined && isText) found.setSelectionRange(caret, caret);
}

export type Reveal = {
	/** The key of the open claim. */
	open: string | undefined;
	toggle: (key: string) => void;
	/** Opens what contains a path and moves the focus there. `caret` is in UTF-16 units. */
	show: (path: Path, caret?: number) => void;
};

/** Keeps which claim is open, and shows any path. `rename` follows claims whose ids change. */
export function useReveal(document: unknown): Reveal & { rename: (names: Map<unknown, string>) => void } {
	const [open, setOpen] = useState<string>();
	const [wanted, setWanted] = useState<{ path: Path; caret: number | undefined }>();
	const done = useRef<typeof wanted>(undefined);
	const claim = wanted?.path[0] === "claims" ? wanted.path[1] : undefined;
	const isHead = wanted?.path[2] === "head";
	const key = typeof claim === "number" ? memberKeys(listAt(document, ["claims"]))[claim] : undefined;
	useLayoutEffect(() => {
		if (!wanted || done.current === wanted) return;
		if (key !== undefined && !isHead && key !== open) {
			setOpen(key);
			return;
		}
		done.current = wanted;
		focusOn(wanted.path, wanted.caret);
	}, [wanted, key, open, isHead]);
	const show = useCallback((path: Path, caret?: number) => setWanted({ path, caret }), []);
	const toggle = useCallback((each: string) => setOpen((before) => (before === each ? undefined : each)), []);
	const rename = useCallback((names: Map<unknown, string>) => setOpen((before) => names.get(before) ?? before), []);
	return { open, toggle, show, rename };
}
