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

export type EventName = keyof EventDetails;

/** All of them, for who passes them on. */
export const eventNames = [
	"ready",
	"start",
	"view",
	"answer",
	"explain",
	"complete",
	"share",
	"height",
	"error",
] as const satisfies EventName[];

/** Tells the host page; listeners may stand anywhere above the element. */
export function emit<Name extends EventName>(host: Element, name: Name, more: EventDetails[Name]): void {
	const detail = { quiz: host.getAttribute("quiz"), ...more };
	host.dispatchEvent(new CustomEvent(`readback:${name}`, { detail, bubbles: true, composed: true }));
}
