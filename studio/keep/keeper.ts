import type { ErrorCode } from "../../contract/wire.ts";
import type { Refusal } from "../ask.ts";
import { toRefusal } from "../useLoad.ts";
import { type KeepEffect, type KeepEvent, type KeepState, type Known, keep } from "./machine.ts";

/** The operations that the keeper needs. All of them may fail and are then tried again. */
export type KeeperOperations = {
	/** Saves on the server. Resolves to the draft's new version. */
	save: (document: unknown, known: Known) => Promise<number>;
	/** Fetches the server's document. */
	look: (known: Known) => Promise<Known>;
	/** Writes the copy on this machine. */
	copy: (document: unknown, known: Known) => Promise<void>;
	/** Deletes the copy, once the server has everything. */
	dropCopy: () => Promise<void>;
	take: (taken: Extract<KeepEffect, { do: "take" }>) => void;
	/** `isCopied` says whether what the editor shows is stored on this machine too. */
	show: (state: KeepState, isCopied: boolean) => void;
};

export type Keeper = {
	tell: (event: KeepEvent) => void;
	/** Waits until no request is running. */
	calm: () => Promise<void>;
	stop: () => void;
};

/** Refusals that another try would not change. */
const final: readonly (ErrorCode | undefined)[] = ["invalid_request", "forbidden", "too_large", "method_not_allowed"];

function failureOf({ code, message, issues }: Refusal): KeepEvent {
	const words = [message, ...issues.map((issue) => `${issue.path.join(".")} ${issue.message}`)].join(" ");
	if (code === "precondition_failed") return { type: "failed", why: "newer", message };
	if (code === "unauthorized") return { type: "failed", why: "signedOut", message };
	return { type: "failed", why: final.includes(code) ? "refused" : "offline", message: words };
}

/** Keeps a document safe: passes events to `keep` and carries out its effects. */
export function startKeeping(first: KeepState, operations: KeeperOperations): Keeper {
	let state = first;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let onItsWay: Promise<void> = Promise.resolve();
	let copied: unknown;
	let isCopied = false;

	const copy = () => {
		const isAtRest = state.stage === "rest";
		if (isAtRest ? copied === undefined : Object.is(copied, state.document)) return;
		const { document, known } = state;
		copied = isAtRest ? undefined : document;
		isCopied = false;
		const done = isAtRest ? operations.dropCopy() : operations.copy(document, known);
		done.then(
			() => {
				if (!Object.is(copied, document)) return;
				isCopied = true;
				operations.show(state, isCopied);
			},
			(error: unknown) => console.error(error),
		);
	};
	const ask = <T>(asked: Promise<T>, then: (value: T) => KeepEvent) => {
		onItsWay = asked.then(
			(value) => tell(then(value)),
			(error: unknown) => tell(failureOf(toRefusal(error))),
		);
	};
	const act = (effect: KeepEffect) => {
		if (effect.do === "wait") {
			clearTimeout(timer);
			timer = setTimeout(() => tell({ type: "due" }), effect.ms);
		} else if (effect.do === "send") {
			ask(operations.save(effect.document, effect.known), (version) => ({ type: "saved", version }));
		} else if (effect.do === "look") {
			ask(operations.look(effect.known), (theirs) => ({ type: "theirs", theirs }));
		} else {
			operations.take(effect);
		}
	};
	function tell(event: KeepEvent) {
		const next = keep(state, event);
		state = next.state;
		copy();
		operations.show(state, isCopied);
		for (const effect of next.effects) act(effect);
	}
	const calm = async () => {
		for (let last: unknown; last !== onItsWay; ) {
			last = onItsWay;
			await onItsWay;
		}
	};
	return { tell, calm, stop: () => clearTimeout(timer) };
}
