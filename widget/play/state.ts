import type { Response } from "../../contract/gradable.ts";
import { starts } from "../../contract/kinds/tables.ts";
import type { PublicTally } from "../../contract/publicTally.ts";
import type { Kind, Question, QuestionOf } from "../../contract/question.ts";
import type { Claim, PublishedQuiz, Quiz } from "../../contract/quiz.ts";
import { limits } from "../../contract/wire.ts";

export type AskedClaim = Claim & { question: Question };
export type GivenAnswer = {
	response: Response;
	ms?: number;
	sure?: boolean;
	passageMissing?: boolean;
	unfair?: boolean;
};

/** How a passage is missing: "gone" from its own story's page, or not found on another page, where it need not be. */
export type Missing = "gone" | "elsewhere";

/** One reader's attempt at one revision. It is all that the widget remembers. */
export type State = {
	readonly quiz: Quiz;
	readonly revision: number;
	/** Absent if the revision takes no answers. */
	readonly epoch?: number;
	/** The claims with questions, in order. They are also the answer key. */
	readonly asked: readonly AskedClaim[];
	readonly attempt: string;
	readonly again?: boolean;
	/** The index of the current question. After the last one, the quiz is finished. */
	readonly index: number;
	/** The response that is selected but not checked. The controls allow only valid responses. */
	readonly selection: Response | undefined;
	readonly touched?: boolean;
	/** The reader tried to check without a valid response. */
	readonly nudged?: boolean;
	/** The text in the field of a number question, and whether typing has ended. */
	readonly typed?: string | undefined;
	readonly isTyped?: boolean | undefined;
	/** The item of an order question that was moved last. */
	readonly moved?: string | undefined;
	/** When the current question appeared, by the page's clock in milliseconds. */
	readonly shownAt: number;
	readonly answers: { readonly [questionId: string]: GivenAnswer };
	/** How others answered, from the server's first reply on. */
	readonly tally?: PublicTally | undefined;
	/** The result was copied, or `text` is shown for the reader to copy. */
	readonly sharing?: { text?: string } | undefined;
	/** Passages that were not found, by claim. */
	readonly missing?: { readonly [claim: string]: Missing } | undefined;
	/** The status of the server's final refusal of the answers. */
	readonly refused?: number;
};

export type Action =
	| { type: "choose"; response: Response | undefined; moved?: string; typed?: string; isTyped?: boolean | undefined }
	| { type: "check"; sure?: boolean | undefined }
	| { type: "pass" }
	| { type: "next" }
	/** Steps that only later code makes; see `changes.ts`. */
	| { type: "change"; change: Change }
	| { type: "learn"; news: Partial<Pick<State, "tally" | "sharing" | "refused">> };

/** The outside values of a step: the page's clock in milliseconds, and an id for the next attempt. */
export type Moment = { now: number; attempt: string };

/** A pure function from one state to the next. */
export type Change = (state: State, moment: Moment) => State;

export type Send = (action: Action) => void;

/** A fresh attempt. An earlier state can be passed in place of the published quiz. */
export function begin({ quiz, revision, epoch }: PublishedQuiz, { now, attempt }: Moment): State {
	const asked = quiz.claims.filter((claim): claim is AskedClaim => claim.question !== undefined);
	return {
		...{ quiz, revision, asked, attempt },
		...(epoch && { epoch }),
		index: 0,
		selection: firstSelection(asked[0]),
		shownAt: now,
		answers: {},
	};
}

/** What is selected when a question appears. */
function firstSelection(claim: AskedClaim | undefined): Response | undefined {
	return claim && startOf(claim.question);
}

function startOf<K extends Kind>(question: QuestionOf<K>): Response | undefined {
	return starts[question.kind](question);
}

/** The current question's claim. Undefined after the last question. */
export function currentClaim({ asked, index }: State): AskedClaim | undefined {
	return asked[index];
}

/** Whether a step leads to another heading: the next question, its explanation, the result or a new attempt. */
export function isNewScene(before: State, after: State): boolean {
	const given = ({ answers }: State) => Object.keys(answers).length;
	return before.index !== after.index || given(before) !== given(after);
}

/** Records a response. Only the first response to a question counts. */
function respond(state: State, response: Response, now: number, sure?: boolean): State {
	const claim = currentClaim(state);
	if (!claim || state.answers[claim.id]) return state;
	// A page may replace the browser's clock by one that goes backwards or returns no number.
	const ms = Math.max(0, Math.min(Math.round(now - state.shownAt), limits.responseTime)) || 0;
	const answer = { response, ms, ...(sure !== undefined && { sure }) };
	const answers = { ...state.answers, [claim.id]: answer };
	return { ...state, touched: true, nudged: false, moved: undefined, answers };
}

/** The attempt at one of its questions, with no selection. */
export function goTo(state: State, index: number): State {
	return { ...state, index, selection: firstSelection(state.asked[index]), typed: undefined, isTyped: undefined };
}

/** Makes every step from one state to the next. Pure: time and random ids are passed in. */
export function reduce(state: State, action: Action, moment: Moment): State {
	switch (action.type) {
		case "choose": {
			const { response: selection, moved, typed, isTyped } = action;
			return { ...state, selection, moved, typed, isTyped, touched: true, nudged: false };
		}
		case "check":
			if (state.selection === undefined) return { ...state, touched: true, nudged: true };
			return respond(state, state.selection, moment.now, action.sure);
		case "pass":
			return respond(state, null, moment.now);
		case "next":
			return { ...goTo(state, state.index + 1), shownAt: moment.now };
		case "change":
			return action.change(state, moment);
		case "learn":
			return { ...state, ...action.news };
	}
}
