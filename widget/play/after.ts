import type { PublicTally } from "../../contract/publicTally.ts";
import { scoreOf, toThousandths } from "../../contract/score.ts";
import { FULL_CREDIT, PUBLIC_POINT } from "../../contract/wire.ts";
import type { Text } from "../language/text.ts";
import { verdictOn } from "../question/verdict.ts";
import type { State } from "./state.ts";

export { pageLink } from "../passage/pageLink.ts";

/** What only a reader who has a network and has begun can use: it is loaded after the first answer. */

const squares = { right: "🟩", partly: "🟨", wrong: "🟥", unknown: "⬜" } as const;

/** A result to share: title, score, a square per question in order, and where it leads. It gives no answer away. */
export function shareText({ state, text, link }: { state: State; text: Text; link: string }): string {
	const { quiz, asked, answers } = state;
	const score = text.points(scoreOf(asked, answers));
	const row = asked.map(({ id, question }) => squares[verdictOn(question, answers[id]?.response)]);
	const result = text.fill(text.score, { score, max: text.points(asked.length * FULL_CREDIT) });
	return `${quiz.title}\n${result} ${row.join("")}\n${link}`;
}

/** Shares by the platform's own sheet, else by the clipboard; says what happened. */
export async function offer(text: string): Promise<State["sharing"]> {
	try {
		if (navigator.share) return void (await navigator.share({ text }));
		await navigator.clipboard.writeText(text);
		return {};
	} catch (error) {
		// Readers who close the sheet have decided; anything else (a sandbox, no permission) leaves the text to copy.
		return error instanceof Error && error.name === "AbortError" ? undefined : { text };
	}
}

/**
 * How a score stands among the scores of readers who answered every question: how
 * many there are, the share of them with a lower score, their mean. Empty while nothing may be shown.
 */
export function compare({ completed, scores }: PublicTally, score: number, text: Text): string {
	if (completed === 0) return "";
	const thousandths = toThousandths(score);
	// Where too many scores can be reached, they are counted in tenths of a point.
	const own = thousandths in scores ? thousandths : Math.round(thousandths / 100) * 100;
	let below = 0;
	let sum = 0;
	for (const [each, readers] of Object.entries(scores)) {
		if (Number(each) < own) below += readers;
		sum += Number(each) * readers;
	}
	const beat = text.fill(text.beat, { percent: text.percent(below / completed) });
	const average = text.fill(text.average, { score: text.number(sum / completed / PUBLIC_POINT) });
	return `${text.plural(text.readers, completed)}${text.colon}${beat} ${average}`;
}
