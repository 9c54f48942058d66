import type { ComponentChildren } from "preact";
import type { readNumber } from "../../contract/number/readNumber.ts";
import type { QuestionTally } from "../../contract/publicTally.ts";
import type { Kind } from "../../contract/question.ts";
import type { Claim } from "../../contract/quiz.ts";
import type { Text } from "../language/text.ts";
import type { AskedClaim, GivenAnswer, Send, State } from "../play/state.ts";
import type { Answered } from "../question/answered.ts";
import type { PointerDown } from "../question/drag.ts";

/** What every view gets: the texts, and the theme if the style sheet cannot detect it. */
export type ViewContext = { text: Text; theme?: string | undefined };
export type Scene = ViewContext & {
	state: State;
	send: Send;
	/** Shows a claim's passage in the surrounding article. Absent if there is no article. */
	find?: ((claim: Claim) => void) | undefined;
	/** The article's address, if the article is on another page. */
	article?: string | undefined;
	/** Called when the explanation of a question is opened. */
	explained?: ((claim: string) => void) | undefined;
	/** Shares the result. */
	share: () => void;
	/** Whether the browser stores the attempt, so that readers can go on after a reload. */
	keeps?: boolean | undefined;
	/** Only adds the verdict to the question and renders nothing else anew. */
	isBrief?: boolean | undefined;
	/** Views that load after the first question. Absent until they have loaded. */
	after?: LaterViews | undefined;
};
/** What readers do not need before the first answer is explained. */
export type LaterViews = {
	[Name in "Heading" | "Result" | "Rest" | "Remarks" | "Stored"]: (scene: Scene) => ComponentChildren;
} & {
	/** Reads a typed number; see contract/number. */
	readNumber: typeof readNumber;
	/** Moves a row with the pointer. */
	drag: (event: PointerDown, moveTo: (place: number) => void) => void;
	/** Draws an answer whose kind is clearer as a drawing than as rows. */
	picture: <K extends Kind>(answered: Answered<K>) => ComponentChildren;
	/** The button that reports a question to the newsroom. */
	Unfair: (scene: QuestionScene) => ComponentChildren;
	/** The right answer for screen readers, if the verdict does not include it. */
	Spoken: (scene: Pick<QuestionScene, "claim" | "text">) => ComponentChildren;
	/** Explains what a claim's standing means. */
	Meaning: (props: { claim: Claim; text: Text }) => ComponentChildren;
	/** Leads to a claim's passage. */
	Where: (scene: PassageScene) => ComponentChildren;
	/** How other readers answered a question. */
	Readers: (props: { tally: QuestionTally; text: Text }) => ComponentChildren;
};
/** A claim, and how its passage can be shown. */
export type PassageScene = Pick<Scene, "text" | "find" | "article"> & {
	claim: Claim;
	state: Pick<State, "quiz" | "missing">;
};
/** A scene with the current question, and its answer once there is one. */
export type QuestionScene = Scene & { claim: AskedClaim; answer: GivenAnswer | undefined };
