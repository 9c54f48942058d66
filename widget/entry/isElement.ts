/** By what it can do and not by its class: an element that was moved to another document has that one's. */
export function isElement(target: EventTarget | null): target is Element {
	return target !== null && "closest" in target;
}
