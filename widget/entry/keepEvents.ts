import { ofDocument } from "./ofDocument.ts";

const names =
	"keydown keypress keyup touchstart touchmove touchend touchcancel pointerdown pointermove mousedown beforeinput input copy cut paste selectstart contextmenu click";

/** How a page says that an event shall not do what it does. */
const refusals = ["preventDefault", "returnValue"];

/** Those, and how it keeps an event from whoever would hear it next. */
const endings = [...refusals, "stopPropagation", "stopImmediatePropagation", "cancelBubble"];

/** On the way down, before what the page has asked of its document; nothing here delays a page's scrolling. */
const down = { passive: true, capture: true };

/**
 * Keeps in the quiz what its own controls use, as if they stood in the page: shortcuts and taps that
 * a page spares its fields and buttons would be taken from ours, since it sees only the element around them.
 * What a page hears on the way down it cannot end. Only listeners that its window had before ours come first.
 * Clicks go on, so that a page's menus close, but do what they do; so do Tab, Escape and whatever no control was meant by.
 * Gives what ends it.
 */
export function keepEvents(root: Element | ShadowRoot): () => void {
	const view = ofDocument("defaultView", root.ownerDocument) ?? window;
	// Takes an event that one of our controls uses out of the page's hands.
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

/** Inside the quiz an event is what it was. */
function release(event: Event): void {
	for (const name of endings) Reflect.deleteProperty(event, name);
}

/** On its way up: what a control uses ends here. The page hears of a click, and cannot have it do nothing. */
function keep(event: Event): void {
	if (!isUsed(event, event.target)) return;
	if (event.type !== "click") event.stopPropagation();
	else if (!event.composedPath().some((each) => Reflect.get(each, "onclick"))) deafen(event, refusals);
	else {
		// A handler's answer cannot be kept from the click it was given: it gets a copy, which does nothing.
		event.stopPropagation();
		event.currentTarget?.dispatchEvent(copyOf(event));
	}
}

/** An event that says the same and that no link or label around answers, as they would a pointer's. */
function copyOf(event: Event): Event {
	const copy = new Event(event.type, { bubbles: true, composed: true });
	for (const name in event) if (!(name in copy)) Reflect.set(copy, name, Reflect.get(event, name));
	return copy;
}

function deafen(event: Event, names: readonly string[]): void {
	for (const name of names)
		Reflect.defineProperty(event, name, { value: () => undefined, writable: true, configurable: true });
}

/** By what it can do and not by its class: an element that was moved to another document has that one's. */
const isElement = (target: EventTarget | null): target is Element => target !== null && "closest" in target;

/** Whether a control has a use for an event at its target. */
function isUsed(event: Event, target: EventTarget | null = null): boolean {
	const { type } = event;
	if (!isElement(target)) return false;
	// A sequence holds the pointer while a row of it is dragged.
	if (type === "pointermove") return target.matches("ol");
	const control = target.closest("input,textarea,button,summary,a,label,ol>.row");
	if (!control) return false;
	if (type === "click" || type.startsWith("touch")) return true;
	const isField = control.matches("input,textarea");
	if ("key" in event) return (isField ? /^(?!Tab$|Escape$|F\d)/ : /^(Enter| )$/).test(`${event.key}`);
	// Where a drag or a caret begins, not where somebody taps beside a menu.
	return type.endsWith("down") ? control.matches("input:not([type=radio],[type=checkbox]),textarea,li") : isField;
}
