import { fill } from "../../contract/fill.ts";
import { showTime } from "../dates.ts";
import { editorWords } from "../words/editor.ts";
import type { KeepState } from "./machine.ts";

const words = editorWords.saving;

type Seen = {
	state: KeepState;
	/** Whether what is shown is stored on this machine too. */
	isCopied: boolean;
	/** When the draft was last saved. Undefined if there is no draft. */
	savedAt: string | undefined;
	isPublished: boolean;
};

/** Where the work is stored, as text for the editor. */
export function statusOf({ state: { stage, refusal }, isCopied, savedAt, isPublished }: Seen): string {
	const place = isCopied ? words.onMachine : words.nowhere;
	switch (stage) {
		case "rest":
			if (savedAt !== undefined) return fill(words.kept, { time: showTime(savedAt) });
			return isPublished ? words.published : words.fresh;
		case "waiting":
			return `${place} ${words.noAnswer}`;
		case "signedOut":
			return `${words.signedOut} ${place}`;
		case "refused":
			return `${refusal ?? ""} ${place}`;
		case "asking":
			return words.asking;
		default:
			return words.changed;
	}
}
