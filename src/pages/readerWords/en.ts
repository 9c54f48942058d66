/**
 * The text that readers see on our own pages, on cards and in place of a quiz, besides the widget's own text. `{name}`
 * is a placeholder.
 */
export const en = {
	/** What this site is, below its name. */
	tagline: "News quizzes that show where the article says it, and what it rests on.",
	/** The link to the figures. */
	figures: "How readers answered",
	/** The link shown where a quiz cannot be shown. */
	fallback: "Quiz: how much of this article did you take in?",
	/** On the share picture: the label and the question to the reader. The last one asks them to beat a score. */
	quiz: "Quiz",
	invite: "How much of this article did you take in?",
	dare: "Can you do better?",
	/** A quiz that is not published, for people who have its link. */
	draft: "Draft",
	draftText: "This quiz is not published, and your answers are not stored. This link works until {until}.",
	draftNeedsScripts: "The draft needs JavaScript; the published quiz works without it.",
	/** Shown instead of a page that is not available. */
	home: "Start page",
	notHere: "This quiz is not here",
	notHereText: "Perhaps the address is mistyped, or the quiz has been deleted.",
	withdrawn: "This quiz has been withdrawn",
	withdrawnText: "The newsroom has taken it offline.",
	noPage: "This page is not here",
	noPageText: "Perhaps the address is mistyped.",
	expired: "This link no longer works",
	expiredText: "Ask the newsroom for a new one.",
	busy: "We cannot show this just now",
	busyText: "Please try again in a moment.",
	sorry: "That did not work",
} as const;

/** Every language has these texts. */
export type ReaderWords = { readonly [K in keyof typeof en]: string };
