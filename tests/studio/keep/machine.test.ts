import { describe, expect, it } from "vitest";
import {
	beginKeeping,
	type KeepEffect,
	type KeepEvent,
	type KeepState,
	keep,
	PAUSE_MS,
} from "../../../studio/keep/machine.ts";

const known = { document: { title: "a", note: "x" }, version: 3 };
const first = beginKeeping(known, known.document);
const edit = (change: object): KeepEvent => ({ type: "edit", document: { ...known.document, ...change } });
const offline: KeepEvent = { type: "failed", why: "offline", message: "No answer." };
const newer: KeepEvent = { type: "failed", why: "newer", message: "Version 4 is kept." };
const theirs = (change: object): KeepEvent => ({
	type: "theirs",
	theirs: { document: { ...known.document, ...change }, version: 4 },
});
const wait = (ms: number): KeepEffect => ({ do: "wait", ms });

function play(events: KeepEvent[], from: KeepState = first) {
	const effects: KeepEffect[] = [];
	let state = from;
	for (const event of events) {
		const next = keep(state, event);
		state = next.state;
		effects.push(...next.effects);
	}
	return { state, stage: state.stage, did: effects.map((each) => each.do), effects };
}

const [due, wake, leave]: KeepEvent[] = [{ type: "due" }, { type: "wake" }, { type: "leave" }];
const steps = [due, wake, leave].flatMap((event) => event ?? []);
const saved = (version: number): KeepEvent => ({ type: "saved", version });
const pausedAndSent = [edit({ title: "b" }), { type: "due" } as const];

describe("what is done for a document", () => {
	it.each<[string, KeepEvent[], KeepState["stage"], KeepEffect["do"][]]>([
		["nothing, while nobody writes", steps, "rest", []],
		["a change waits for a pause", [edit({ title: "b" })], "pause", ["wait"]],
		["each change begins the pause anew", [edit({ title: "b" }), edit({ title: "bc" })], "pause", ["wait", "wait"]],
		["after the pause it is sent", pausedAndSent, "sending", ["wait", "send"]],
		[
			"what is undone in the pause is not sent",
			[edit({ title: "b" }), edit({}), { type: "due" }],
			"rest",
			["wait", "wait"],
		],
		["who leaves does not wait", [edit({ title: "b" }), { type: "leave" }], "sending", ["wait", "send"]],
		[
			"nothing is sent twice",
			[...pausedAndSent, ...steps, edit({ title: "c" }), ...steps],
			"sending",
			["wait", "send"],
		],
		["what is saved rests", [...pausedAndSent, saved(4)], "rest", ["wait", "send"]],
		[
			"what was written meanwhile waits for its own pause",
			[...pausedAndSent, edit({ title: "c" }), saved(4)],
			"pause",
			["wait", "send", "wait"],
		],
		["without an answer it is tried again", [...pausedAndSent, offline], "waiting", ["wait", "send", "wait"]],
		[
			"writing goes on without a network",
			[...pausedAndSent, offline, edit({ title: "c" })],
			"waiting",
			["wait", "send", "wait"],
		],
		[
			"it is sent when the network is back",
			[...pausedAndSent, offline, { type: "wake" }],
			"sending",
			["wait", "send", "wait", "send"],
		],
		[
			"without a session nothing is tried by itself",
			[...pausedAndSent, { type: "failed", why: "signedOut", message: "" }, edit({ title: "c" }), { type: "due" }],
			"signedOut",
			["wait", "send"],
		],
		[
			"it is sent once somebody is back",
			[...pausedAndSent, { type: "failed", why: "signedOut", message: "" }, { type: "wake" }],
			"sending",
			["wait", "send", "send"],
		],
		[
			"what is refused is tried after the next change",
			[...pausedAndSent, { type: "failed", why: "refused", message: "" }, ...steps, edit({ title: "c" })],
			"pause",
			["wait", "send", "wait"],
		],
		["over a newer draft it looks first", [...pausedAndSent, newer], "looking", ["wait", "send", "look"]],
		[
			"what only they changed is taken, and sent with ours",
			[...pausedAndSent, newer, theirs({ note: "y" })],
			"sending",
			["wait", "send", "look", "take", "send"],
		],
		[
			"what had arrived already is not sent again",
			[...pausedAndSent, newer, theirs({ title: "b" })],
			"rest",
			["wait", "send", "look", "take"],
		],
		[
			"what both changed is asked",
			[...pausedAndSent, newer, theirs({ title: "z" }), ...steps],
			"asking",
			["wait", "send", "look"],
		],
		[
			"an answer that comes too late changes nothing",
			[saved(9), theirs({ title: "z" }), offline, { type: "decided", document: 1 }],
			"rest",
			[],
		],
	])("%s", (_, events, stage, did) => {
		expect(play(events)).toMatchObject({ stage, did });
	});

	it("waits longer each time that nobody answers, up to a minute, and not at all once somebody did", () => {
		const again = Array.from({ length: 8 }, (): KeepEvent[] => [{ type: "due" }, offline]).flat();
		const { effects, state } = play([edit({ title: "b" }), ...again]);
		const waits = effects.flatMap((each) => (each.do === "wait" ? [each] : []));
		expect(waits).toEqual([PAUSE_MS, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000].map(wait));
		expect(play([{ type: "due" }, saved(4)], state).state).toMatchObject({ stage: "rest", tries: 0 });
	});

	it("sends over what it knows, and knows what it sent", () => {
		const { effects, state } = play([...pausedAndSent, edit({ title: "c" }), saved(4), { type: "due" }]);
		expect(effects.filter((each) => each.do === "send")).toEqual([
			{ do: "send", document: { title: "b", note: "x" }, known },
			{ do: "send", document: { title: "c", note: "x" }, known: { document: { title: "b", note: "x" }, version: 4 } },
		]);
		expect(state.known.version).toBe(4);
	});

	it("merges what was written while it looked, too", () => {
		const { state } = play([...pausedAndSent, newer, edit({ title: "bcd" }), theirs({ note: "y" })]);
		expect(state).toMatchObject({ sent: { title: "bcd", note: "y" }, known: { version: 4 } });
	});

	it("goes on with what was decided, over theirs", () => {
		const decided = { title: "z", note: "x" };
		const { state, did } = play([
			...pausedAndSent,
			newer,
			theirs({ title: "z" }),
			{ type: "decided", document: decided },
		]);
		expect([state.stage, state.document, state.known.version]).toEqual(["rest", decided, 4]);
		expect(did.at(-1)).toBe("take");
		const mine = { title: "b", note: "x" };
		const kept = play([...pausedAndSent, newer, theirs({ title: "z" }), { type: "decided", document: mine }]);
		expect([kept.stage, kept.state.sent]).toEqual(["sending", mine]);
	});

	it("begins a new draft once the document is published", () => {
		const document = { title: "b", note: "x" };
		const { effects } = play([
			...pausedAndSent,
			saved(4),
			{ type: "published", document },
			edit({ title: "c" }),
			{ type: "due" },
		]);
		expect(effects.at(-1)).toMatchObject({ do: "send", known: { document, version: 0 } });
	});

	it("sends at once what was brought back", () => {
		const { state, did } = play([{ type: "wake" }], beginKeeping(known, { title: "more", note: "x" }));
		expect([state.stage, did]).toEqual(["sending", ["send"]]);
	});
});
