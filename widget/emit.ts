/** Details of the events on the element, beside the quiz's id. None holds more about the reader than the play itself. */
export type EventDetails = {
	ready: { revision: number };
	start: object;
	view: { question: string; n: number; total: number };
	answer: { question: string; credit: number };
	explain: { question: string };
	complete: { score: number; maximum: number };
	share: object;
	height: { height: number };
	error: { code: string; claim?: string };
};

/** Tells the host page; listeners may stand anywhere above the element. */
export function emit<Name extends keyof EventDetails>(host: Element, name: Name, more: EventDetails[Name]): void {
	const detail = { quiz: host.getAttribute("quiz"), ...more };
	host.dispatchEvent(new CustomEvent(`readback:${name}`, { detail, bubbles: true, composed: true }));
}
