import { scoreOf, toPoints } from "../../contract/score.ts";
import { FULL_CREDIT, readerPagePath } from "../../contract/wire.ts";
import { ofDocument } from "../entry/ofDocument.ts";
import type { Text } from "../language/text.ts";
import { pageLink } from "../passage/pageLink.ts";
import { verdictOn } from "../question/verdict.ts";
import { emit } from "./emit.ts";
import type { Send, State } from "./state.ts";

const squares = { right: "🟩", partly: "🟨", wrong: "🟥", unknown: "⬜" } as const;

const verdictsOf = ({ asked, answers }: State) =>
	asked.map(({ id, question }) => verdictOn(question, answers[id]?.response));

/** One square per question, in order, as text. */
export function squaresOf(state: State): string {
	return verdictsOf(state)
		.map((verdict) => squares[verdict])
		.join("");
}

/** The link to share. If it leads to the quiz's own page, it names the result, which that page's card then shows. */
function linkTo(state: State, home: string): string {
	const { quiz, asked, answers } = state;
	const link = pageLink(quiz, home);
	if (link !== home + readerPagePath(quiz.id)) return link;
	const letters = verdictsOf(state).map(([letter]) => letter);
	return `${link}?score=${toPoints(scoreOf(asked, answers))}-${asked.length}&squares=${letters.join("")}`;
}

/** The text to share: title, score, one square per question and a link. It gives no answers away. */
export function shareText({ state, text, link }: { state: State; text: Text; link: string }): string {
	const { quiz, asked, answers } = state;
	const score = text.points(scoreOf(asked, answers));
	const result = text.fill(text.score, { score, max: text.points(asked.length * FULL_CREDIT) });
	return `${quiz.title}\n${result} ${squaresOf(state)}\n${link}`;
}

/** Shares with the system's share sheet, or else copies to the clipboard. Returns what happened. */
async function offer(text: string, { navigator }: Window): Promise<State["sharing"]> {
	try {
		if (navigator.share) return void (await navigator.share({ text }));
		await navigator.clipboard.writeText(text);
		return {};
	} catch (error) {
		// Readers who closed the sheet want nothing more. After other errors, such as in a sandbox, they get the text to
		// copy.
		return error instanceof Error && error.name === "AbortError" ? undefined : { text };
	}
}

/** How long "copied" is shown, in milliseconds. */
const SAID_MS = 3_000;

/**
 * Shares an attempt's result from the element's window, emits an event and sends the outcome. The "copied" message
 * disappears after SAID_MS. `home` is the server's origin.
 */
export async function share(state: State, text: Text, home: string, host: Element, send: Send): Promise<void> {
	emit(host, "share", {});
	const tell = (sharing: State["sharing"]) => send({ type: "learn", news: { sharing } });
	const view = ofDocument("defaultView", host.ownerDocument) ?? window;
	const sharing = await offer(shareText({ state, text, link: linkTo(state, home) }), view);
	tell(sharing);
	if (sharing && !sharing.text) setTimeout(() => tell(undefined), SAID_MS);
}
