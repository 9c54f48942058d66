/** The details of each event, besides the quiz's id. They say nothing about the reader except how the quiz goes. */
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

/** All event names, for code that forwards them. */
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

/** Dispatches an event from the element. It bubbles, so listeners can be on any ancestor. */
export function emit<Name extends EventName>(host: Element, name: Name, more: EventDetails[Name]): void {
	const detail = { quiz: host.getAttribute("quiz"), ...more };
	host.dispatchEvent(new CustomEvent(`readback:${name}`, { detail, bubbles: true, composed: true }));
}
