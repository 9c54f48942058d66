import { chanceOf } from "../../contract/chance.ts";
import { meaningOf, slot } from "../../contract/counting/layout.ts";
import { type Completed, completedOf, embedsIn, startedIn, suspectIn } from "../../contract/counting/read.ts";
import { countsOf } from "../../contract/counts.ts";
import type { AnswerKey } from "../../contract/gradable.ts";
import type { LeftOutRules } from "../../contract/leftOut.ts";
import type { PublicTally, QuestionTally } from "../../contract/publicTally.ts";
import type { Question } from "../../contract/question.ts";
import type { QuestionReport, Report } from "../../contract/report.ts";
import { storyOf } from "../../contract/stories.ts";
import type { Tally } from "../../contract/tally.ts";
import { FULL_CREDIT, PUBLIC_POINT } from "../../contract/wire.ts";
import type { Revision } from "../catalog/published.ts";
import { alertsOf } from "./alerts.ts";
import { analyseQuestion, analyseQuiz, type PublishedRevision } from "./analyse.ts";
import { wilson } from "./interval.ts";
import { scoreFigures } from "./itemAnalysis.ts";
import { cellsOfQuestion, rightRangeOf } from "./responses.ts";
import { exact, type Policy, suppress } from "./suppress.ts";

/**
 * Who the report is for: the newsroom sees everything, with the history of revisions; the public sees what the policy
 * allows.
 */
export type View = { kind: "public"; policy: Policy } | { kind: "full"; history: PublishedRevision[] };

function reportQuestion(
	id: string,
	question: Question,
	tally: QuestionTally | undefined,
): Omit<QuestionReport, "passageMissing" | "chance"> {
	const { kind, prompt } = question;
	if (!tally || tally.n === 0) return { id, kind, prompt, shown: false, readers: 0, right: null, responses: [] };
	const { n, right, cells } = tally;
	const responses = cellsOfQuestion(question).map((cell) => {
		const readers = cells[cell.cell] ?? 0;
		return { ...cell, readers, share: Math.min(1, readers / n) };
	});
	const share = { readers: right, share: right / n, interval: wilson(right, n) };
	return { id, kind, prompt, shown: true, readers: n, right: share, responses };
}

/**
 * Scores in thousandths of a point. The public mean is that of the distribution shown. The newsroom's mean is exact.
 */
function reportScores(
	{ completed, scores }: PublicTally,
	key: AnswerKey,
	exactMean: number | null | undefined,
): Report["scores"] {
	const distribution = Object.entries(scores)
		.map(([score, readers]) => ({ score: Number(score), readers }))
		.sort((a, b) => a.score - b.score);
	const total = distribution.reduce((sum, { score, readers }) => sum + score * readers, 0);
	const shownMean = completed > 0 ? total / completed : null;
	const mean = exactMean === undefined ? shownMean : exactMean && (exactMean * PUBLIC_POINT) / FULL_CREDIT;
	return { maximum: key.length * PUBLIC_POINT, mean, distribution };
}

const inSteps = (count: number, { step }: Policy) => Math.round(count / step) * step;

/** A count of readers as this view may show it. */
function shown(readers: number, policy: Policy): number {
	return readers >= policy.minimum ? inSteps(readers, policy) : 0;
}

type Parts = {
	key: AnswerKey;
	completed: Completed;
	questions: QuestionReport[];
	history: PublishedRevision[];
	language: string;
};

function forNewsroom(
	tally: Tally,
	{ key, completed, questions, history, language }: Parts,
): Pick<Report, "embeds" | "alerts" | "analysis"> {
	const analysis = analyseQuiz(tally, key, completed, history);
	return { embeds: embedsIn(tally, key), alerts: alertsOf(questions, analysis, language), analysis };
}

/** What a report is about, and the rules for leaving attempts out. */
type Reported = Omit<Revision, "written"> & { leftOut?: LeftOutRules };

/**
 * The report on the current form of a quiz. Revisions that ask the same are counted together. The public view is made
 * only from suppressed counts.
 */
export function buildReport({ quiz, revision, key, leftOut }: Reported, tally: Tally, view: View): Report {
	const policy = view.kind === "full" ? exact : view.policy;
	const counts = suppress(countsOf(tally, key), key, policy);
	const { id, title, language, dontKnow } = quiz;
	const completed = completedOf(tally, key);
	const keys = new Map(key.map((asked) => [asked.id, asked]));
	const questions = quiz.claims.flatMap((claim): QuestionReport[] => {
		const { id, question } = claim;
		const asked = keys.get(id);
		if (!question || !asked) return [];
		const missing = tally.questions.get(meaningOf(asked))?.[slot.missing] ?? 0;
		return [
			{
				...reportQuestion(id, question, counts.questions[id]),
				...(quiz.stories && { story: storyOf(quiz, claim).headline }),
				...rightRangeOf(question),
				passageMissing: shown(missing, policy),
				chance: chanceOf(question),
				...(view.kind === "full" && { analysis: analyseQuestion(asked, tally, completed) }),
			},
		];
	});
	return {
		quiz: { id, title, language, revision, dontKnow },
		view: { kind: view.kind, ...policy },
		started: shown(startedIn(tally, key), policy),
		completed: counts.completed,
		leftOut: { attempts: inSteps(suspectIn(tally, key), policy), rules: (leftOut?.rules.length ?? 0) > 0 },
		...(view.kind === "full" && forNewsroom(tally, { key, completed, questions, history: view.history, language })),
		scores: reportScores(counts, key, view.kind === "full" ? scoreFigures(completed).mean : undefined),
		questions,
	};
}
