import { ofDocument } from "./ofDocument.ts";

const names =
	"keydown keypress keyup touchstart touchmove touchend touchcancel pointerdown pointermove mousedown beforeinput input copy cut paste selectstart contextmenu click";

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
 * the page cannot cancel those. Tab, Escape and events that no control uses pass unchanged. Returns a function that
 * stops this.
 */
export function keepEvents(root: Element | ShadowRoot): () => void {
	const view = ofDocument("defaultView", root.ownerDocument) ?? window;
	// Stops page listeners from cancelling or stopping an event that a control uses.
	const secure = (event: Event) => {
		const path = event.composedPath();
		if (path.includes(root) && isUsed(event, path[0])) deafen(event, endings);
	};
	const listen = (way: "addEventListener" | "removeEventListener") => {
		for (const name of names.split(" ")) {
			view[way](name, secure, down);
			root[way](name, release, down);
			root[way](name, keep, { ...down, capture: false });
		}
	};
	listen("addEventListener");
	return () => listen("removeEventListener");
}

/** Restores the event's own methods inside the quiz. */
function release(event: Event): void {
	for (const name of endings) Reflect.deleteProperty(event, name);
}

/** In the bubble phase: ends events that a control uses. A click goes on to the page, but the page cannot cancel it. */
function keep(event: Event): void {
	if (!isUsed(event, event.target)) return;
	if (event.type !== "click") event.stopPropagation();
	else if (!event.composedPath().some((each) => Reflect.get(each, "onclick"))) deafen(event, refusals);
	else {
		// An `onclick` handler can cancel by returning false. The page gets a copy of the click, which has no default action.
		event.stopPropagation();
		event.currentTarget?.dispatchEvent(copyOf(event));
	}
}

/** A copy of an event as a plain `Event`, so that links and labels around the quiz do not act on it. */
function copyOf(event: Event): Event {
	const copy = new Event(event.type, { bubbles: true, composed: true });
	for (const name in event) if (!(name in copy)) Reflect.set(copy, name, Reflect.get(event, name));
	return copy;
}

function deafen(event: Event, names: readonly string[]): void {
	for (const name of names)
		Reflect.defineProperty(event, name, { value: () => undefined, writable: true, configurable: true });
}

/** Checks for a method, not for the class: an element moved to another document has that document's class. */
const isElement = (target: EventTarget | null): target is Element => target !== null && "closest" in target;

/** Whether a control uses an event at this target. */
function isUsed(event: Event, target: EventTarget | null = null): boolean {
	const { type } = event;
	if (!isElement(target)) return false;
	// An order list captures the pointer while a row is dragged.
	if (type === "pointermove") return target.matches("ol");
	const control = target.closest("input,textarea,button,summary,a,label,ol>.row");
	if (!control) return false;
	if (type === "click" || type.startsWith("touch")) return true;
	const isField = control.matches("input,textarea");
	if ("key" in event) return (isField ? /^(?!Tab$|Escape$|F\d)/ : /^(Enter| )$/).test(`${event.key}`);
	// Only where a drag or text selection can begin. Other taps may close the page's menus.
	return type.endsWith("down") ? control.matches("input:not([type=radio],[type=checkbox]),textarea,li") : isField;
}
