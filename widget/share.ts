import { scoreOf } from "../contract/score.ts";
import { FULL_CREDIT } from "../contract/wire.ts";
import type { State } from "./state.ts";
import type { Text } from "./text.ts";
import { verdictOn } from "./verdict.ts";

const squares = { right: "🟩", partly: "🟨", wrong: "🟥", unknown: "⬜" } as const;

/** A result to share: title, score, a square per question in order, link. It gives no answer away. */
export function shareText({ state, text }: { state: State; text: Text }): string {
	const { quiz, asked, answers, link } = state;
	const score = text.points(scoreOf(asked, answers));
	const row = asked.map(({ id, question }) => squares[verdictOn(question, answers[id]?.response)]);
	const result = text.fill(text.score, { score, max: text.points(asked.length * FULL_CREDIT) });
	return `${quiz.title}\n${result} ${row.join("")}\n${link}`;
}

/** Shares by the platform's own sheet, else by the clipboard; says what happened. */
export async function share(text: string): Promise<State["sharing"]> {
	try {
		if (navigator.share) return void (await navigator.share({ text }));
		await navigator.clipboard.writeText(text);
		return "copied";
	} catch (error) {
		// Readers who close the sheet have decided; anything else (a sandbox, no permission) leaves the text to copy.
		return error instanceof Error && error.name === "AbortError" ? undefined : "by hand";
	}
}
