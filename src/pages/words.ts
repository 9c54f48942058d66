/** The text of the server's own pages, in one place for translation. */
export const words = {
	readback: "Readback",
	embedHeading: "Put this quiz into your story",
	embedText:
		"Two lines of HTML, on any site, without an account. The reserved height stops the page from jumping when the quiz loads.",
	copy: "Copy",
	copied: "Copied",
	copyByHand: "Selected: copy it with your keyboard",
	demoNote: "A demonstration. The quiz below is the real one: your answers are counted, without your name.",
	demoHow: "How this was made",
	demoArticle: "The article behind it is {article}, by {byline}, {date}.",
	demoUnlinked: "Our copy of it names neither its publisher nor its address, so we cannot link it.",
	demoAuthors:
		"The makers of Readback, an open-source quiz for news, retold it in their own words and wrote the quiz. They say there what the article says and on whose word, and looked up what stands behind it; each explanation names its sources.",
	demoSecond: "Another story with its quiz: {title} (in {language}; the story is invented)",
	demoWeek: "A quiz about several stories, and a fact check: {title} (the town is invented)",
	weekTitle: "The week in Port Ellery",
	weekNote: "Five short stories from a town that we invented, with a quiz about all of them and a fact check.",
	weekCheck: "What was said, and what stands behind it",
	embedScript: "In the page",
	embedPinned: "Pinned version",
	embedFrame: "Frame",
	embedNewsletter: "Newsletter",
	homeLink: "Start page",
	intro: "Quizzes that ask what a story said",
	introText:
		"Each question stands on a passage of an article. Readers learn at once what is right, who says it, and from which sources; the newsroom learns what was misunderstood. Nobody is asked for an account or followed.",
	tryHeading: "Try one",
	newsroomHeading: "For the newsroom",
	newsroomText:
		"Write and publish quizzes, copy the code that puts them into a story, and see what readers understood.",
	newsroomLink: "Open the newsroom",
	noQuiz: "There is no quiz here yet",
	noQuizText: "None is published, or every one is withdrawn. Once there is one, this page leads to it.",
	publishText:
		"A quiz can be written in the newsroom below, or as a file; docs/authoring.md in Readback’s folder shows how. Check the file there, and publish it with the deployment’s token:",
	sorry: "That did not work",
} as const;
