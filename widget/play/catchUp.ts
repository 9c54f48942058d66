import type { Text } from "../language/text.ts";
import { readAgain } from "../question/readAgain.ts";
import type { Change, Send, State } from "./state.ts";

/** New answers are sent, so the same answers in a new object are sent again. */
const sendAgain: Change = (state) => ({ ...state, answers: { ...state.answers } });

/**
 * Does what had to wait for the later code: reads the typed text again, and sends the answers of a restored attempt,
 * because they may not have arrived before the page was reloaded. If they have, they count once, and the reply brings
 * how others answered.
 */
export function catchUp(state: State, text: Text, send: Send): void {
	readAgain(state, text, send);
	if (Object.keys(state.answers).length > 0) send({ type: "change", change: sendAgain });
}
