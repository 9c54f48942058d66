/** The words of the server's own pages, in one place for their translation. */
export const words = {
	readback: "Readback",
	quiz: "Quiz",
	tagline: "Quizzes that show where a story says so, and what stands behind it.",
	fallback: "Quiz: how much of this story did you take in?",
	embedHeading: "Put this quiz into your story",
	embedText: "Two elements, any site, no account. The height keeps the page from moving when the quiz arrives.",
	embedScript: "In the page",
	embedPinned: "In the page, this version for good",
	embedFrame: "In a frame",
	embedNewsletter: "In a newsletter",
	statsLink: "What readers answered",
	demoLink: "The article with the quiz",
	stats: "What readers answered",
	started: "started",
	completed: "answered every question",
	mean: "mean score",
	outOf: "of {max}",
	scores: "Scores",
	scoresText: "Readers by score, of those who answered every question.",
	score: "Score",
	readers: "Readers",
	share: "Share",
	response: "Response",
	right: "right",
	rightShare: "{share} fully right (95% interval {low} to {high}), {n} readers",
	hidden: "Hidden until {minimum} readers have answered.",
	articleChanged:
		"The article has changed: {n} × a reader looked for this claim’s passage and did not find it. Mend the article or the quiz.",
	alerts: {
		"article-changed": "{n} readers looked for this claim’s passage and did not find it. Mend the article or the quiz.",
		misconception:
			"Worse than by lot: {share} of full credit ({low} to {high}), where picking by lot earns {chance}. Most who were wrong gave “{response}” ({of}). A misconception, or a wrong key.",
		"check-key": "Check the key: readers who do well elsewhere miss this question (correlation {r}, {low} to {high}).",
		unfair: "{n} of {of} readers call this question unfair.",
		"readers-leave": "Readers leave here: {n} of {of} ({share}) answered this question and none after it.",
		"too-hard": "Very hard: {share} of full credit ({low} to {high}).",
		"too-easy": "Very easy: {share} of full credit ({low} to {high}). It tells little about what was understood.",
		"unused-option": "Almost nobody picks “{option}”: {n} of {of}. It distracts nobody.",
		spike:
			"In the hour from {hour} (UTC) {n} readers began, where {usual} an hour had been usual. A story that travels, or somebody who plays by machine.",
	},
	none: "Nobody has answered every question yet.",
	hiddenScores: "Shown once {minimum} readers have answered every question.",
	who: "These are readers who chose to play; they do not stand for all readers.",
	rounded: "Counts are rounded to steps of {step}.",
	download: "The same figures as JSON",
	table: "As a table",
	sorry: "That did not work",
} as const;

/** Puts values into a `{name}` template. */
export function fill(template: string, values: { [name: string]: string | number }): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
