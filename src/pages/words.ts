/** The words of the server's own pages, in one place for their translation. */
export const words = {
	readback: "Readback",
	embedHeading: "Put this quiz into your story",
	embedText:
		"Two lines of HTML, on any site, without an account. The reserved height stops the page from jumping when the quiz loads.",
	embedScript: "In the page",
	embedPinned: "In the page, pinned to this version",
	embedFrame: "In a frame",
	embedNewsletter: "In a newsletter",
	homeLink: "Start page",
	noQuiz: "There is no quiz here yet",
	noQuizText: "None is published, or every one is withdrawn. Once there is one, this page leads to it.",
	publishHeading: "Publish the first quiz",
	publishText:
		"A quiz is one file about one article; docs/authoring.md in Readback’s folder shows how to write it. Check it there, and publish it with the deployment’s token:",
	sorry: "That did not work",
} as const;
