/** What readers meet on our own pages, on cards and in place of a quiz, beside the widget's own words. `{name}` is filled in. */
export const en = {
	/** What this site is, below its name. */
	tagline: "News quizzes that show where the article says it, and what it rests on.",
	/** Leads to the figures. */
	figures: "How readers answered",
	/** Stands where a quiz cannot be shown, as a link to it. */
	fallback: "Quiz: how much of this article did you take in?",
	/** On the picture for shares: what it is, and what it asks of whoever sees it; the last to beat a score. */
	quiz: "Quiz",
	invite: "How much of this article did you take in?",
	dare: "Can you do better?",
	/** A quiz that is not published, for whoever was sent the link. */
	draft: "Draft",
	draftText: "This quiz is not published, and your answers are not stored. This link works until {until}.",
	draftNeedsScripts: "The draft needs JavaScript; the published quiz works without it.",
	/** In place of a page that cannot be shown. */
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

/** Every language's words have this shape. */
export type ReaderWords = { readonly [K in keyof typeof en]: string };
