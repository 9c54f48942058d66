import { grade } from "../contract/grade.ts";
import { scoreOf } from "../contract/score.ts";
import { FULL_CREDIT } from "../contract/wire.ts";
import type { State } from "./state.ts";
import type { Text } from "./text.ts";
import { verdictOf } from "./verdict.ts";

const squares = { right: "🟩", partly: "🟨", wrong: "🟥", unknown: "⬜" } as const;

/** A result to share: title, score, a square per question in order, link. It gives no answer away. */
export function shareText({ state, text }: { state: State; text: Text }): string {
	const { asked, answers, link, published } = state;
	const score = text.points(scoreOf(asked, answers));
	const row = asked.map(({ id, question }) => {
		const response = answers[id]?.response ?? null;
		return squares[verdictOf(response, grade(question, response))];
	});
	const result = text.fill(text.score, { score, max: text.points(asked.length * FULL_CREDIT) });
	return `${published.quiz.title}\n${result} ${row.join("")}\n${link}`;
}

/** Shares by the platform's own sheet, else by the clipboard; says what happened. */
export async function share(text: string): Promise<State["sharing"]> {
	try {
		if (navigator.share) {
			await navigator.share({ text });
			return "idle";
		}
		await navigator.clipboard.writeText(text);
		return "copied";
	} catch (error) {
		// Readers who close the sheet have decided; anything else (a sandbox, no permission) leaves the text to copy.
		return error instanceof Error && error.name === "AbortError" ? "idle" : "by hand";
	}
}
