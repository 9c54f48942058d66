/** The words of the newsroom's pages, in one place for their translation. */
export const words = {
	name: "Readback newsroom",
	home: "Quizzes",
	signedInAs: "Signed in as {name}",
	signOut: "Sign out",
	skip: "Skip to the content",
	signIn: {
		title: "Open the newsroom",
		text: "Readback’s newsroom shows every quiz with its figures and the code to embed it.",
		byToken: "With a token",
		token: "Your token",
		tokenHint: "You paste it once; this browser then stays signed in for twelve hours.",
		open: "Open the newsroom",
		wrong:
			"This token is not valid. It may have been revoked, have expired, or miss a part. Copy all of it and try again.",
		byLink: "With a link",
		linkText:
			"Ask whoever runs Readback for a link. In a terminal, this prints one that opens the newsroom once, within ten minutes:",
		noToken: "No token yet? Whoever runs Readback makes one:",
	},
	once: "Go on to the newsroom",
	loading: "Loading …",
	fault: {
		title: "That did not work",
		offline: "The server did not answer. Check your connection, then try again.",
		signedOut: "Your session has ended. Sign in again to go on.",
		signIn: "Sign in",
		unknown: "The server answered something that this page does not know. Load the page again.",
		again: "Try again",
	},
	noScript: "The newsroom needs JavaScript.",
	list: {
		empty: "There is no quiz here yet.",
		title: "Title",
		figures: "Figures",
	},
} as const;
