import { fill } from "../../contract/fill.ts";
import type { Kind } from "../../contract/question.ts";
import { type Alert, alertKinds, type QuestionReport, type QuizAnalysis } from "../../contract/report.ts";
import { HOUR_MS } from "../../contract/time.ts";
import { DONT_KNOW } from "../../contract/wire.ts";
import { labelsIn } from "../pages/stats/labels.ts";
import { alertTexts, spikeHistory } from "../pages/stats/newsroomWords.ts";
import { poisson, wilson } from "./interval.ts";
import { isolated } from "./isolated.ts";

/** A bound of the 95 % interval must be beyond these before there is an alert. */
const TOO_EASY = 0.95;
const TOO_HARD = 0.25;
const UNUSED = 0.02;
const LEAVING = 0.15;
const UNFAIR = 0.05;
/** The number of readers who must miss a passage before the article counts as changed. */
const MISSING = 3;
/**
 * The number of readers who must leave or call a question unfair. For one reader even the interval's bound would be too
 * certain.
 */
const FEWEST = 3;
/** A spike: how many times the rate of the hours before, and at least how many attempts. */
const SPIKE = 5;
const SPIKE_STARTED = 50;
const SPIKE_HOURS_BEFORE = [6, 24] as const;
/** For a young quiz, how many times the rate before counts as a spike. At its launch many readers come at once. */
const YOUNG_SPIKE = 30;

const percentFormat = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });
const numberFormat = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const percent = (share: number) => percentFormat.format(share);
const number = (value: number) => numberFormat.format(value);

/** An alert's kind with its figures. */
type Finding = { kind: Alert["kind"]; figures: { [name: string]: string } };

/** The wrong response that most readers gave. */
function favourite({ responses }: QuestionReport): QuestionReport["responses"][number] | undefined {
	return responses
		.filter(({ right, cell }) => right === false && cell !== DONT_KNOW)
		.sort((a, b) => b.readers - a.readers)[0];
}

/** Turns responses into text; see `labelsIn`. */
type Labels = ReturnType<typeof labelsIn>;

const nameIn = (labels: Labels, { meaning }: QuestionReport["responses"][number]) => isolated(labels(meaning).text);

function findingsOnFacility(question: QuestionReport, labels: Labels): Finding[] {
	const { right, chance } = question;
	const { facility } = question.analysis ?? {};
	if (!right || !facility) return [];
	const [low, high] = facility.interval;
	const figures = { share: percent(facility.value), low: percent(low), high: percent(high), chance: percent(chance) };
	if (high < chance) {
		const wrong = favourite(question);
		const response = wrong ? nameIn(labels, wrong) : "";
		return [{ kind: "misconception", figures: { ...figures, response, of: percent(wrong?.share ?? 0) } }];
	}
	if (high < TOO_HARD) return [{ kind: "too-hard", figures }];
	return low > TOO_EASY ? [{ kind: "too-easy", figures }] : [];
}

function findingsOnKey({ analysis }: QuestionReport): Finding[] {
	const { value = 0, interval } = analysis?.discrimination ?? {};
	if (!interval || interval[1] >= 0) return [];
	const [low, high] = interval.map(number);
	return [{ kind: "check-key", figures: { r: number(value), low: low ?? "", high: high ?? "" } }];
}

/**
 * The right answer, for kinds where each reader picks one option. Only there can it be compared with one wrong answer.
 */
const rightAnswers: { [K in Kind]: (question: QuestionReport) => QuestionReport["responses"][number] | undefined } = {
	choice: theRightOne,
	multiple: () => undefined,
	"true-false": theRightOne,
	number: () => undefined,
	order: () => undefined,
};

function theRightOne({ responses }: QuestionReport) {
	return responses.find(({ right }) => right === true);
}

/** More readers chose one wrong answer than the right one, and their intervals do not overlap. */
function findingsOnVotes(question: QuestionReport, labels: Labels): Finding[] {
	const right = rightAnswers[question.kind](question);
	const wrong = favourite(question);
	if (!right || !wrong || question.readers === 0) return [];
	const [low, high] = wilson(wrong.readers, question.readers);
	const [rightLow, rightHigh] = wilson(right.readers, question.readers);
	if (low <= rightHigh) return [];
	const figures = {
		response: nameIn(labels, wrong),
		of: percent(wrong.share),
		low: percent(low),
		high: percent(high),
		right: nameIn(labels, right),
		share: percent(right.share),
		rightLow: percent(rightLow),
		rightHigh: percent(rightHigh),
	};
	return [{ kind: "outvoted", figures }];
}

/** Kinds that have wrong options to choose. */
const hasDistractors: { [K in Kind]: boolean } = {
	choice: true,
	multiple: true,
	"true-false": false,
	number: false,
	order: false,
};

function findingsOnOptions({ kind, responses, readers }: QuestionReport, labels: Labels): Finding[] {
	if (!hasDistractors[kind] || readers === 0) return [];
	return responses
		.filter(({ right, cell }) => right === false && cell !== DONT_KNOW)
		.flatMap((option): Finding[] => {
			const [, high] = wilson(option.readers, readers);
			if (high >= UNUSED) return [];
			const name = nameIn(labels, option);
			return [{ kind: "unused-option", figures: { option: name, n: number(option.readers), of: number(readers) } }];
		});
}

function findingsOnReports({ analysis, readers, passageMissing }: QuestionReport): Finding[] {
	const unfair = analysis?.unfair ?? 0;
	const isGone = passageMissing >= MISSING;
	const isUnfair = unfair >= FEWEST && wilson(unfair, readers)[0] > UNFAIR;
	return [
		...(isGone ? [{ kind: "article-changed" as const, figures: { n: number(passageMissing) } }] : []),
		...(isUnfair ? [{ kind: "unfair" as const, figures: { n: number(unfair), of: number(readers) } }] : []),
	];
}

/** Readers who answered this question and none after it. */
function findingsOnLeaving(reached: number[], index: number): Finding[] {
	const here = reached[index] ?? 0;
	const next = reached[index + 1];
	if (next === undefined || here === 0) return [];
	const left = here - next;
	if (left < FEWEST) return [];
	const [low] = wilson(left, here);
	return low > LEAVING
		? [{ kind: "readers-leave", figures: { n: number(left), of: number(here), share: percent(left / here) } }]
		: [];
}

/** What the spike is compared with, as text. A young quiz has no usual hour yet. */
function historyOf(started: number, hours: number): string {
	if (hours >= SPIKE_HOURS_BEFORE[0]) return fill(spikeHistory.usual, { n: number(started / hours) });
	return started === 0 ? spikeHistory.none : fill(spikeHistory.young, { n: number(started) });
}

/** The attempts per hour, and when the quiz was published. */
type Lately = Pick<QuizAnalysis, "hours"> & Partial<Pick<QuizAnalysis, "revisions">>;

/** The busiest hour, if it is far above what the hours before it suggest. */
function findingsOnHours({ hours, revisions: [oldest] = [] }: Lately): Finding[] {
	const peak = hours.toSorted((a, b) => b.started - a.started)[0];
	const first = hours[0];
	if (!peak || !first || peak.started < SPIKE_STARTED) return [];
	const [fewest, most] = SPIKE_HOURS_BEFORE;
	const at = Date.parse(peak.hour);
	// Hours since the publication without attempts count too.
	const published = oldest ? Math.floor(Date.parse(oldest.publishedAt) / HOUR_MS) * HOUR_MS : at;
	const before = Math.min(most, (at - Math.min(Date.parse(first.hour), published)) / HOUR_MS);
	if (before < 1) return [];
	const times = before < fewest ? YOUNG_SPIKE : SPIKE;
	const started = hours
		.filter(({ hour }) => Date.parse(hour) < at && Date.parse(hour) >= at - before * HOUR_MS)
		.reduce((sum, hour) => sum + hour.started, 0);
	if (poisson(peak.started)[0] <= times * (poisson(started)[1] / before)) return [];
	const figures = {
		hour: peak.hour.slice(0, 16).replace("T", " "),
		n: number(peak.started),
		history: historyOf(started, before),
	};
	return [{ kind: "spike", figures }];
}

/**
 * The alerts for the editor of a quiz in `language`, in English, most important first. Each compares the bound of an
 * interval with a limit, so that a few readers cause no alert.
 */
export function alertsOf(
	questions: QuestionReport[],
	{ reached, ...lately }: Pick<QuizAnalysis, "reached"> & Lately,
	language: string,
): Alert[] {
	const labels = labelsIn(language, "en-GB");
	const about = questions.flatMap((question, index) =>
		[
			...findingsOnReports(question),
			...findingsOnFacility(question, labels),
			...findingsOnVotes(question, labels),
			...findingsOnKey(question),
			...findingsOnLeaving(reached, index),
			...findingsOnOptions(question, labels),
		].map((finding) => ({ ...finding, question })),
	);
	const alerts = [
		...about.map(({ kind, figures, question }) => ({
			kind,
			question: question.id,
			text: fill(alertTexts[kind], { ...figures, prompt: question.prompt }),
		})),
		...findingsOnHours(lately).map(({ kind, figures }) => ({ kind, text: fill(alertTexts[kind], figures) })),
	];
	return alerts.toSorted((a, b) => alertKinds.indexOf(a.kind) - alertKinds.indexOf(b.kind));
}
