const names =
	"keydown keypress keyup touchstart touchmove touchend pointerdown pointermove mousedown beforeinput input copy cut paste selectstart contextmenu click";

/** Members by which a listener cancels an event's default action. */
const refusals = ["preventDefault", "returnValue"];

/** The same, and the members by which a listener stops an event. */
const endings = [...refusals, "stopPropagation", "stopImmediatePropagation", "cancelBubble"];

/** Options for the capture phase, before the page's own capture listeners. Passive listeners do not delay scrolling. */
const down = { passive: true, capture: true };

/**
 * Protects events that the quiz's controls use. A page's shortcuts and tap handlers usually ignore events from fields
 * and buttons, but they see only `<readback-quiz>` and not the control inside.
 *
 * Listeners of the page in the capture phase cannot stop or cancel such events. The exception is listeners that were
 * added to the window earlier. Used events do not bubble to the page, except clicks, so that menus of the page close;
 * the page cannot cancel those. Tab, Escape and events that no control uses pass unchanged. `view` is the root's
 * window. Returns a function that stops this.
 */
export function keepEvents(root: Element | ShadowRoot, view: Window): () => void {
	// Stops page listeners from cancelling or stopping an event that a control uses.
	const secure = (event: Event) => {
		const path = event.composedPath();
		if (path.includes(root) && isUsed(event, path[0])) deafen(event, endings);
	};
	// Takes back a pressed pointer that the page has captured for a box around the quiz, such as a carousel or a drawer.
	// Mouse events and the click would go to that box.
	const releasePointer = (event: Event) => {
		const path = event.composedPath();
		const [target] = path;
		if (!path.includes(root) || !isElement(target) || !target.closest("button,summary,a,label")) return;
		const pointer = Number(Reflect.get(event, "pointerId"));
		for (const each of path)
			if (isElement(each) && each.hasPointerCapture(pointer)) each.releasePointerCapture(pointer);
	};
	const listen = (way: "addEventListener" | "removeEventListener") => {
		view[way]("pointerdown", releasePointer);
		for (const name of names.split(" ")) {
			view[way](name, secure, down);
			root[way](name, release, down);
			root[way](name, keep, { passive: name !== "click" });
		}
	};
	listen("addEventListener");
	return () => listen("removeEventListener");
}

/** Restores the event's own methods inside the quiz. */
function release(event: Event): void {
	for (const name of endings) Reflect.deleteProperty(event, name);
}

/**
 * In the bubble phase: ends events that a control uses. A click goes on to the page, but the page cannot cancel it. A
 * click that has no default action in the quiz has none around it: browsers would follow a link that contains the quiz.
 */
function keep(event: Event): void {
	const { type, target } = event;
	const isAnswered = isElement(target) && target.closest("a,label,summary") && !target.matches("[type=text]");
	if (type === "click" && !isAnswered) event.preventDefault();
	if (!isUsed(event, target)) return;
	if (type !== "click") event.stopPropagation();
	else if (!event.composedPath().some((each) => Reflect.get(each, "onclick"))) deafen(event, refusals);
	else {
		// An `onclick` handler can cancel by returning false. The page gets a copy of the click, which has no default action.
		event.stopPropagation();
		const copy = new MouseEvent(type, event);
		copy.preventDefault();
		event.currentTarget?.dispatchEvent(copy);
	}
}

function deafen(event: Event, names: readonly string[]): void {
	for (const name of names)
		Reflect.defineProperty(event, name, { value: () => undefined, writable: true, configurable: true });
}

/** Checks for a method, not for the class: an element moved to another document has that document's class. */
const isElement = (target?: EventTarget | null): target is Element => !!target && "closest" in target;

/** Whether a control uses an event at this target. */
function isUsed(event: Event, target?: EventTarget | null): boolean {
	const { type } = event;
	if (!isElement(target)) return false;
	// An order list captures the pointer while a row is dragged.
	if (type === "pointermove") return target.matches("ol");
	const control = target.closest("input,textarea,button,summary,a,label,ol>.row");
	if (!control) return false;
	if (/^(click|touch)/.test(type)) return true;
	const isField = control.matches("input,textarea");
	if ("key" in event) return (isField ? /^(?!Tab$|Escape$|F\d)/ : /^(Enter| )$/).test(`${event.key}`);
	// Only where a drag or text selection can begin. Other taps may close the page's menus.
	return type.endsWith("down") ? control.matches("[type=text],[type=range],textarea,li") : isField;
}
