import type { ComponentChildren } from "preact";
import type { readNumber } from "../../contract/number/readNumber.ts";
import type { QuestionTally } from "../../contract/publicTally.ts";
import type { Kind } from "../../contract/question.ts";
import type { Claim } from "../../contract/quiz.ts";
import type { Text } from "../language/text.ts";
import type { AskedClaim, GivenAnswer, Send, State } from "../play/state.ts";
import type { Answered } from "../question/answered.ts";
import type { PointerDown } from "../question/drag.ts";

/** What every view gets: the words, and the theme where the style sheet cannot find it out. */
export type ViewContext = { text: Text; theme?: string | undefined };
export type Scene = ViewContext & {
	state: State;
	send: Send;
	/** Shows a claim's passage in the article around; absent where there is none. */
	find?: ((claim: Claim) => void) | undefined;
	/** The article's address, where it is elsewhere. */
	article?: string | undefined;
	/** Hears that what stands behind a question is open. */
	explained?: ((claim: string) => void) | undefined;
	/** Shares the result. */
	share: () => void;
	/** Whether the browser keeps the attempt, so that readers can go on after a reload. */
	keeps?: boolean | undefined;
	/** Adds a verdict, and leaves all else as it is. */
	isBrief?: boolean | undefined;
	/** Views that come after the first question; absent until they are there. */
	after?: LaterViews | undefined;
};
/** What no reader needs until the first answer is explained. */
export type LaterViews = {
	[Name in "Heading" | "Result" | "Rest" | "Remarks" | "Stored"]: (scene: Scene) => ComponentChildren;
} & {
	/** The number that somebody has typed; see contract/number. */
	readNumber: typeof readNumber;
	/** Has a row follow the pointer. */
	drag: (event: PointerDown, moveTo: (place: number) => void) => void;
	/** Draws an answer where its kind is shown better so than by rows. */
	picture: <K extends Kind>(answered: Answered<K>) => ComponentChildren;
	/** Tells the newsroom of a question. */
	Unfair: (scene: QuestionScene) => ComponentChildren;
	/** The right answer for ears, where the verdict does not say it. */
	Spoken: (scene: Pick<QuestionScene, "claim" | "text">) => ComponentChildren;
	/** What the standing of a claim means. */
	Meaning: (props: { claim: Claim; text: Text }) => ComponentChildren;
	/** Where a claim's words stand. */
	Where: (scene: PassageScene) => ComponentChildren;
	/** How others have answered a question. */
	Readers: (props: { tally: QuestionTally; text: Text }) => ComponentChildren;
};
/** A claim, and the ways to its passage that there are. */
export type PassageScene = Pick<Scene, "text" | "find" | "article"> & {
	claim: Claim;
	state: Pick<State, "quiz" | "missing">;
};
/** A scene with the question at hand, and its answer once there is one. */
export type QuestionScene = Scene & { claim: AskedClaim; answer: GivenAnswer | undefined };
