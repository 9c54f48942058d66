/** Where and what the pointer went down on. */
export type PointerDown = { composedPath: () => EventTarget[]; currentTarget: HTMLElement; pointerId: number };

/** Follows the pointer until it lifts, telling each new place. The list holds it, since rows move. */
export function drag(event: PointerDown, moveTo: (place: number) => void): void {
	const { currentTarget: row, pointerId } = event;
	const list = row.parentElement;
	// A browser that translates puts elements of its own into the buttons.
	const path = event.composedPath();
	if (!list || [...row.querySelectorAll("button")].some((each) => path.includes(each))) return;
	const follow = ({ clientY }: PointerEvent) => {
		const rows = [...list.children];
		const under = rows.findIndex((each) => clientY < each.getBoundingClientRect().bottom);
		if (rows[under] !== row) moveTo(under);
	};
	list.setPointerCapture(pointerId);
	list.addEventListener("pointermove", follow);
	list.addEventListener("lostpointercapture", () => list.removeEventListener("pointermove", follow), { once: true });
}
