import { type Merged, mergeDocuments } from "../../contract/merge/mergeDocuments.ts";
import { isSame } from "../../contract/merge/same.ts";

/** The server's document when this page last loaded or saved it. `version` is 0 if there is no draft. */
export type Known = { document: unknown; version: number };

/** A conflict: both this page and another person changed the same place. */
export type Asked = { merged: Merged; theirs: Known };

export type KeepState = {
	known: Known;
	/** What the editor shows. */
	document: unknown;
	/** What is being sent to the server. */
	sent: unknown;
	stage:
		| "rest"
		/** Changed. Waiting in case the editor is still typing. */
		| "pause"
		| "sending"
		/** Another person has saved. Their document is being fetched. */
		| "looking"
		| "asking"
		/** The server did not respond. Waiting to try again. */
		| "waiting"
		| "signedOut"
		/** The server refused the document. The next change is tried again. */
		| "refused";
	/** How many times in a row the server has not responded. */
	tries: number;
	asked: Asked | undefined;
	refusal: string | undefined;
};

export type KeepEvent =
	| { type: "edit"; document: unknown }
	/** The waiting time is over. */
	| { type: "due" }
	/** The network or the person is back. */
	| { type: "wake" }
	/** The page may be closed. */
	| { type: "leave" }
	| { type: "saved"; version: number }
	| { type: "failed"; why: "offline" | "signedOut" | "newer" | "refused"; message: string }
	| { type: "theirs"; theirs: Known }
	| { type: "decided"; document: unknown }
	| { type: "published"; document: unknown };

export type KeepEffect =
	/** Sends `due` after `ms` milliseconds, and cancels an earlier wait. */
	| { do: "wait"; ms: number }
	| { do: "send"; document: unknown; known: Known }
	| { do: "look"; known: Known }
	/** The editor merges what another person has changed since `base`. */
	| { do: "take"; document: unknown; base: unknown; theirs: Known };

type Next = { state: KeepState; effects: KeepEffect[] };

/** The pause in typing after which a draft is saved, and the longest time between two tries, in milliseconds. */
export const PAUSE_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** The first state for a loaded document. `wake` sends what was restored. */
export function beginKeeping(known: Known, document: unknown, asked?: Asked): KeepState {
	const stage = asked ? "asking" : Object.is(document, known.document) ? "rest" : "waiting";
	return { known, document, sent: undefined, stage, tries: 0, asked, refusal: undefined };
}

const still = (state: KeepState): Next => ({ state, effects: [] });

function pause(state: KeepState): Next {
	return { state: { ...state, stage: "pause" }, effects: [{ do: "wait", ms: PAUSE_MS }] };
}

/** Sends what the server does not have yet. */
function send(state: KeepState): Next {
	const { document, known } = state;
	if (isSame(document, known.document)) return still({ ...state, stage: "rest", sent: undefined });
	return { state: { ...state, stage: "sending", sent: document }, effects: [{ do: "send", document, known }] };
}

function edit(state: KeepState, document: unknown): Next {
	if (Object.is(document, state.document)) return still(state);
	const next = { ...state, document };
	if (state.stage === "rest" || state.stage === "pause" || state.stage === "refused") return pause(next);
	if (state.stage !== "asking" || !state.asked) return still(next);
	const { theirs } = state.asked;
	return still({ ...next, asked: { theirs, merged: mergeDocuments(state.known.document, document, theirs.document) } });
}

function fail(state: KeepState, { why, message }: Extract<KeepEvent, { type: "failed" }>): Next {
	const next = { ...state, sent: undefined, refusal: message };
	if (why === "newer") return { state: { ...next, stage: "looking" }, effects: [{ do: "look", known: state.known }] };
	if (why !== "offline") return still({ ...next, stage: why });
	const tries = state.tries + 1;
	const ms = Math.min(PAUSE_MS * 2 ** tries, LONGEST_WAIT_MS);
	return { state: { ...next, stage: "waiting", tries }, effects: [{ do: "wait", ms }] };
}

/** Continues on top of what another person has saved. */
function goOn(state: KeepState, theirs: Known, document: unknown): Next {
	const take: KeepEffect = { do: "take", document, base: state.known.document, theirs };
	const next = send({ ...state, known: theirs, document, asked: undefined });
	return { state: next.state, effects: [take, ...next.effects] };
}

function meet(state: KeepState, theirs: Known): Next {
	const merged = mergeDocuments(state.known.document, state.document, theirs.document);
	if (merged.conflicts.length === 0) return goOn(state, theirs, merged.document);
	return still({ ...state, stage: "asking", asked: { merged, theirs } });
}

function arrived(state: KeepState, version: number): Next {
	const known = { document: state.sent, version };
	const next = { ...state, known, sent: undefined, tries: 0, refusal: undefined };
	return Object.is(state.document, state.sent) ? still({ ...next, stage: "rest" }) : pause(next);
}

/** The stages in which an event makes this page send. */
const sendsAt: { [event in "due" | "wake" | "leave"]: readonly KeepState["stage"][] } = {
	due: ["pause", "waiting"],
	wake: ["waiting", "signedOut"],
	leave: ["pause"],
};

/** The next state and its effects, for keeping one document safe on the server. It never throws. */
export function keep(state: KeepState, event: KeepEvent): Next {
	const { stage, asked } = state;
	const isOnItsWay = stage === "sending" || stage === "looking";
	switch (event.type) {
		case "edit":
			return edit(state, event.document);
		case "due":
		case "wake":
		case "leave":
			return sendsAt[event.type].includes(stage) ? send(state) : still(state);
		case "saved":
			return stage === "sending" ? arrived(state, event.version) : still(state);
		case "failed":
			return isOnItsWay ? fail(state, event) : still(state);
		case "theirs":
			return stage === "looking" ? meet(state, event.theirs) : still(state);
		case "decided":
			return asked ? goOn(state, asked.theirs, event.document) : still(state);
		case "published":
			return still(beginKeeping({ document: event.document, version: 0 }, event.document));
	}
}
