/** Details of the events on the element. None holds anything about the reader but the play itself. */
export type EventDetails = {
	ready: { quiz: string; revision: number };
	start: { quiz: string };
	view: { quiz: string; question: string; n: number; total: number };
	answer: { quiz: string; question: string; credit: number };
	explain: { quiz: string; question: string };
	complete: { quiz: string; score: number; maximum: number };
	share: { quiz: string };
	height: { height: number };
	error: { quiz: string; code: string };
};

/** Tells the host page; listeners may stand anywhere above the element. */
export function emit<Name extends keyof EventDetails>(host: Element, name: Name, detail: EventDetails[Name]): void {
	host.dispatchEvent(new CustomEvent(`readback:${name}`, { detail, bubbles: true, composed: true }));
}
