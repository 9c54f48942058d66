import type { Alert } from "../../../contract/report.ts";

/** The newsroom's text on the page of figures. `{name}` is a placeholder. */
export const newsroomWords = {
	full: "Full figures, for the newsroom",
	forNewsroom: "All figures, for the newsroom",
	toMend: "To fix",
	nothingToMend: "The figures show nothing to fix.",
	moreToMend: "More to fix: {n}",
	incomplete: "Figures are incomplete.",
	missingShards:
		"These parts of the answer log did not respond: {names}. Their answers are kept, and are not counted here. Load the page again in a minute.",
	articleChanged:
		"Times that readers looked for this claim’s passage and did not find it: {n}. Fix the article or the quiz.",
	marked: "Marked by readers as unfair or wrong: {n} of {of}.",
	leastUnderstood: "{share} were fully right, the fewest of all questions.",
	funnel: "Where readers leave",
	funnelText: "Shares of all who started ({n}): how many answered at least this many questions.",
	question: "Question",
	timeLine: "When readers started",
	byHour: "By the hour, UTC.",
	byDay: "By the day, UTC.",
	when: "When",
	origins: "Where readers found the quiz",
	host: "Site",
	otherHosts: "all other sites",
	noHost: "site not known",
	opaqueHost: "sandboxed frames and files",
	ways: "Embedded as",
	revisions: "Revisions",
	revision: "Revision",
	otherForm: "asked different questions; counted separately",
	changed: "What changed",
	mean: "Mean score",
	time: "Time to answer",
	timeValue: "median {median} (half took {lower} to {upper})",
	sureAndWrong: "Sure and wrong",
	ofReaders: "{n} of {of}",
	statisticians: "For statisticians",
	alpha: "Reliability of the score (Cronbach’s alpha)",
	plusMinus: "{value} ± {error} (standard error)",
	standardDeviation: "Standard deviation of the score",
	facility: "Mean credit",
	withInterval: "{value} ({low} to {high})",
	correctedFacility: "Right, corrected for guessing",
	discrimination: "Discrimination",
	discriminationEfficiency: "Discrimination, as a share of the possible",
	earlier: "Right under an earlier answer key ({fingerprint})",
	earlierWords: "Right before options or unit were reworded ({fingerprint})",
	rawLog: "every attempt, except those of the current hour (NDJSON)",
} as const;

type Texts = { readonly [K in Alert["kind"]]: string };

/** The text of each alert, with its figures. */
export const alertTexts: Texts = {
	"article-changed": "{n} readers looked for this claim’s passage and did not find it. Fix the article or the quiz.",
	misconception:
		"{share} of full credit ({low} to {high}), where guessing earns {chance}. The most common wrong answer was “{response}” ({of}). Either readers believe something else or the answer key is wrong.",
	outvoted:
		"{of} of readers ({low} to {high}) chose “{response}”; {share} ({rightLow} to {rightHigh}) chose the right answer, “{right}”.",
	"check-key":
		"Readers who do well on the other questions tend to get this one wrong: correlation {r} ({low} to {high}).",
	unfair: "{n} of {of} readers call this question unfair.",
	"readers-leave": "{n} of {of} ({share}) answered this question and stopped there.",
	"too-hard": "Readers earned {share} of full credit ({low} to {high}).",
	"too-easy": "Readers earned {share} of full credit ({low} to {high}): it says little about what they understood.",
	"unused-option": "{n} of {of} readers picked “{option}”: it distracts nobody.",
	spike:
		"{n} readers started in the hour from {hour} (UTC); {history}. Either the story is spreading or a bot is playing.",
};

/** What came before a spike. */
export const spikeHistory = {
	usual: "{n} an hour was usual",
	young: "{n} had started in total before",
	none: "nobody had started before",
} as const;

/** What to do about an alert, or about the least understood question. */
export const mendTexts: Texts & { readonly "least-understood": string } = {
	"article-changed": "The article has changed: look for the passage of {prompt}",
	misconception: "Explain better, or check the right answer of: {prompt}",
	outvoted: "Look at the answer that most readers chose to {prompt}",
	"check-key": "Check the right answer of {prompt}",
	unfair: "Read it as a reader would: {prompt}",
	"readers-leave": "Shorten or move {prompt}",
	"too-hard": "Make easier, or explain in the article: {prompt}",
	"too-easy": "Ask something harder than {prompt}",
	"unused-option": "Replace an option of {prompt}",
	spike: "Look where readers came from",
	"least-understood": "Explain better: {prompt}",
};
