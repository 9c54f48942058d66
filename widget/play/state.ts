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

/** A passage that is not in the page around: its own story's, or another page, where it need not be. */
export type Missing = "gone" | "elsewhere";

/** One reader's go at one revision: all that the widget remembers, and only here. */
export type State = {
	readonly quiz: Quiz;
	readonly revision: number;
	/** Absent for a revision that takes no answers. */
	readonly epoch?: number;
	/** The claims with questions, in order: also the key to grade by. */
	readonly asked: readonly AskedClaim[];
	readonly attempt: string;
	readonly again?: boolean;
	/** The question at hand; past the last one, the quiz is finished. */
	readonly index: number;
	/** What is chosen but not yet checked; the controls let nothing in that is not a response. */
	readonly selection: Response | undefined;
	readonly touched?: boolean;
	/** The reader wanted to check what is not yet a response. */
	readonly nudged?: boolean;
	/** What stands in the field of a number question, as it was typed; and whether typing has come to an end. */
	readonly typed?: string | undefined;
	readonly isTyped?: boolean | undefined;
	/** The item of an order question that was moved last. */
	readonly moved?: string | undefined;
	/** When the current question came up, in the page's milliseconds. */
	readonly shownAt: number;
	readonly answers: { readonly [questionId: string]: GivenAnswer };
	/** How others answered, from the first acknowledgement on. */
	readonly tally?: PublicTally | undefined;
	/** The result was copied, or is to be copied by hand. */
	readonly sharing?: { text?: string } | undefined;
	/** Passages that were looked for and not found, by claim. */
	readonly missing?: { readonly [claim: string]: Missing } | undefined;
	/** The status with which the server refused the answers for good. */
	readonly refused?: number;
};

export type Action =
	| { type: "choose"; response: Response | undefined; moved?: string; typed?: string; isTyped?: boolean | undefined }
	| { type: "check"; sure?: boolean | undefined }
	| { type: "pass" }
	| { type: "next" }
	/** What only becomes possible later, and comes with the code for it; see `changes.ts`. */
	| { type: "change"; change: Change }
	| { type: "learn"; news: Partial<Pick<State, "tally" | "sharing" | "refused">> };

/** What an action takes from outside: the page's clock in milliseconds, and an id for a next attempt. */
export type Moment = { now: number; attempt: string };

/** A step from one state to the next. Pure. */
export type Change = (state: State, moment: Moment) => State;

export type Send = (action: Action) => void;

/** A fresh attempt; an earlier state may stand for what was published. */
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

/** The question at hand; undefined when all are done. */
export function currentClaim({ asked, index }: State): AskedClaim | undefined {
	return asked[index];
}

/** Whether a step leads to another heading: next question, its explanation, the result, a new attempt. */
export function isNewScene(before: State, after: State): boolean {
	const given = ({ answers }: State) => Object.keys(answers).length;
	return before.index !== after.index || given(before) !== given(after);
}

/** The first response to a question stands. */
function respond(state: State, response: Response, now: number, sure?: boolean): State {
	const claim = currentClaim(state);
	if (!claim || state.answers[claim.id]) return state;
	// A page may have put a clock of its own in the browser's place, which goes backwards or says no number.
	const ms = Math.max(0, Math.min(Math.round(now - state.shownAt), limits.responseTime)) || 0;
	const answer = { response, ms, ...(sure !== undefined && { sure }) };
	const answers = { ...state.answers, [claim.id]: answer };
	return { ...state, touched: true, nudged: false, moved: undefined, answers };
}

/** The attempt at one of its questions, with nothing given there yet. */
export function goTo(state: State, index: number): State {
	return { ...state, index, selection: firstSelection(state.asked[index]), typed: undefined, isTyped: undefined };
}

/** The widget's only way from one state to the next. Pure: time and randomness come in as values. */
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
