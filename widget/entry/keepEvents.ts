import { isElement } from "./isElement.ts";

const names =
	"keydown keypress keyup touchstart touchmove touchend touchcancel pointerdown mousedown beforeinput input copy cut paste selectstart contextmenu click";

/**
 * Keeps in the quiz what its own controls use, as if they stood in the page: shortcuts and taps that
 * a page spares its fields and buttons would be taken from ours, since it sees but the element around them.
 * Clicks go on, so that a page's menus close, but do what they do; so do Tab, Escape and whatever no control was meant by.
 */
export function keepEvents(root: Element | ShadowRoot): void {
	for (const name of names.split(" ")) root.addEventListener(name, keep, { passive: true });
}

function keep(event: Event): void {
	const { target, type } = event;
	const control = isElement(target) && target.closest("input,textarea,button,summary,a,label,ol>.row");
	if (!control) return;
	// A page that has others' clicks do nothing hears of ours, too.
	if (type === "click") Object.defineProperty(event, "preventDefault", { value: () => undefined });
	else if (isUsed(control, type, event)) event.stopPropagation();
}

function isUsed(control: Element, type: string, event: Event): boolean {
	if (type.startsWith("touch")) return true;
	const isField = control.matches("input,textarea");
	if ("key" in event) return (isField ? /^(?!Tab$|Escape$|F\d)/ : /^(Enter| )$/).test(`${event.key}`);
	// Where a drag or a caret begins, not where somebody taps beside a menu.
	return type.endsWith("down") ? control.matches("input:not([type=radio],[type=checkbox]),textarea,li") : isField;
}
