/**
 * The index that a member would get if it were dropped at this height: the number of other members whose middle is
 * above.
 */
function placeAt(members: Element[], dragged: Element, y: number): number {
	return members.filter((each) => {
		const { top, height } = each.getBoundingClientRect();
		return each !== dragged && top + height / 2 < y;
	}).length;
}

/** Marks the edge where the dragged member would be dropped. */
function mark(members: Element[], from: number, to: number): void {
	for (const [index, each] of members.entries()) {
		const isTarget = index === to && to !== from;
		each.toggleAttribute("data-drop-before", isTarget && to < from);
		each.toggleAttribute("data-drop-after", isTarget && to > from);
	}
}

const SCROLL_EDGE = 60;
const SCROLL_STEP = 12;

/** Scrolls the list's container while the pointer is near its edge. */
function scrollNear(element: Element, y: number): void {
	const pane = element.closest("[data-pane]") ?? document.documentElement;
	const isPage = pane === document.documentElement || getComputedStyle(pane).overflowY === "visible";
	const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : pane.getBoundingClientRect();
	const by = y < top + SCROLL_EDGE ? -SCROLL_STEP : y > bottom - SCROLL_EDGE ? SCROLL_STEP : 0;
	if (by !== 0) (isPage ? document.documentElement : pane).scrollBy(0, by);
}

/**
 * Follows a pointer from a member's handle until it is released. `move` is called once if the member gets a new
 * position. Escape or losing the pointer cancels.
 */
export function dragMember(start: PointerEvent, handle: HTMLElement, move: (from: number, to: number) => void): void {
	const member = handle.closest("li");
	const list = member?.parentElement;
	if (!member || !list || start.button !== 0) return;
	start.preventDefault();
	handle.focus();
	const members = [...list.children];
	const from = members.indexOf(member);
	let to = from;
	const control = new AbortController();
	const { signal } = control;
	handle.setPointerCapture(start.pointerId);
	member.toggleAttribute("data-dragged", true);
	const end = () => {
		control.abort();
		member.style.translate = "";
		member.toggleAttribute("data-dragged", false);
		mark(members, from, from);
	};
	const began = member.getBoundingClientRect().top - start.clientY;
	handle.addEventListener(
		"pointermove",
		({ clientY }) => {
			scrollNear(member, clientY);
			member.style.translate = "";
			member.style.translate = `0 ${clientY + began - member.getBoundingClientRect().top}px`;
			to = placeAt(members, member, clientY);
			mark(members, from, to);
		},
		{ signal },
	);
	handle.addEventListener(
		"pointerup",
		() => {
			end();
			if (to !== from) move(from, to);
		},
		{ signal },
	);
	handle.addEventListener("pointercancel", end, { signal });
	addEventListener("keydown", (event) => event.key === "Escape" && end(), { signal });
}
