/**
 * The interface's English text needed from the first explanation on. A plural has one form per category of
 * `Intl.PluralRules`.
 */
export const later = {
	/** Said of the readers who answered a question. */
	rightly: {
		one: "{n} reader who chose to play: {percent} right",
		other: "{n} readers who chose to play: {percent} were right",
	},
	/** `better` is used if the reader's score beats many others, and `average` if only the mean is shown. */
	better: {
		one: "Average: {score}. You did better than {percent} of {n} reader who chose to play.",
		other: "Average: {score}. You did better than {percent} of {n} readers who chose to play.",
	},
	average: {
		one: "Average of {n} reader who chose to play: {score}.",
		other: "Average of {n} readers who chose to play: {score}.",
	},
	/** The link to a passage, and what it says if the passage is missing. */
	find: "Show me in the article",
	gone: "This passage is no longer in the article.",
	elsewhere: "This passage is not on this page.",
	/** The button that leads from a passage back to the quiz. */
	back: "Back to the quiz",
	articleSays: "What the article says",
	/** The label before a headline, if a quiz has several stories. */
	story: "Story",
	unfair: "Is something wrong with this question?",
	takeBack: "Noted. Take it back",
	review: "Question by question",
	youAndRight: "You: {given}. Right: {right}.",
	shareResult: "Share my result",
	copied: "Copied.",
	copyThis: "Copy this to share:",
	again: "Play again",
	retake: "This is a retake; it does not count in the figures.",
	unavailable: "This quiz is not available.",
	withdrawn: "This quiz has been withdrawn.",
	notSent: "Your answers could not be stored.",
	storedText:
		"Under a random number: your answers, how long each took and how sure you were; whether you called a question unfair or its passage was not found; whether this is a retake or looks automated; this site’s name, the language, how the quiz is embedded and the hour you started. No account, no cookie, no IP address: nobody can tell that they are yours.",
	// How long the attempt's number is known: usually, and if the publisher lets readers go on after a reload
	forgets: "This page forgets the number when you leave.",
	keeps: "Your browser keeps the number and your answers until you close this tab.",
	/** Explains what a claim's standing means. */
	meanings: {
		"on-record": "Said or done publicly by a named person or body.",
		announced: "Promised or planned; it has not happened yet.",
		reported: "Passed on at second hand.",
		estimate: "Worked out by somebody, not counted.",
		forecast: "What somebody expects.",
		inference: "Concluded, not observed.",
		opinion: "A judgement: neither true nor false.",
		disputed: "People in a position to know disagree.",
	},
} as const;
