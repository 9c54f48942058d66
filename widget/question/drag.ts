/** The parts of a pointerdown event that dragging needs. */
export type PointerDown = { composedPath: () => EventTarget[]; currentTarget: HTMLElement; pointerId: number };

/**
 * Follows the pointer until it lifts and calls `moveTo` with each new position. The list captures the pointer, because
 * the rows move.
 */
export function drag(event: PointerDown, moveTo: (place: number) => void): void {
	const { currentTarget: row, pointerId } = event;
	const list = row.parentElement;
	// A press on a button starts no drag. Browser translation adds elements inside buttons, so check the whole path.
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
