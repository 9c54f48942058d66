/** The interface's words in English that come with the result; a plural has a form per category of `Intl.PluralRules`. */
export const later = {
	readers: {
		one: "{n} reader who chose to play",
		other: "{n} readers who chose to play",
	},
	shareRight: "{percent} were right",
	beat: "{percent} scored lower than you.",
	average: "Their average: {score}.",
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
} as const;
