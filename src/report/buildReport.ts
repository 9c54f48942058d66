import { chanceOf } from "../../contract/chance.ts";
import { countsOf, sumPrefix } from "../../contract/counts.ts";
import type { PublicTally, QuestionTally } from "../../contract/publicTally.ts";
import type { Question } from "../../contract/question.ts";
import type { QuestionReport, Report } from "../../contract/report.ts";
import { counter, type Tally } from "../../contract/tally.ts";
import { embedKinds, PUBLIC_POINT } from "../../contract/wire.ts";
import type { Revision } from "../catalog/published.ts";
import { alertsOf } from "./alerts.ts";
import { analyseQuestion, analyseQuiz, type Published } from "./analyse.ts";
import { wilson } from "./interval.ts";
import { type Completed, completedOf } from "./itemAnalysis.ts";
import { cellsOfQuestion } from "./responses.ts";
import { exact, type Policy, suppress } from "./suppress.ts";

/** Who looks: the newsroom sees all, with the history of the quiz's revisions; the public what the policy lets. */
export type View = { kind: "public"; policy: Policy } | { kind: "full"; history: Published[] };

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

function reportScores({ completed, scores }: PublicTally, questions: number): Report["scores"] {
	const distribution = Object.entries(scores)
		.map(([score, readers]) => ({ score: Number(score), readers }))
		.sort((a, b) => a.score - b.score);
	const total = distribution.reduce((sum, { score, readers }) => sum + score * readers, 0);
	return { maximum: questions * PUBLIC_POINT, mean: completed > 0 ? total / completed : null, distribution };
}

/** A count by itself, as far as the view may tell. */
function shown(readers: number, { minimum, step }: Policy): number {
	return readers >= minimum ? Math.round(readers / step) * step : 0;
}

/** Attempts at these revisions that began. */
function startedIn(tally: Tally, revisions: number[]): number {
	return revisions.reduce((sum, each) => sum + (tally.get(counter.attempt(each, "started")) ?? 0), 0);
}

function embedsIn(tally: Tally, revisions: number[]): NonNullable<Report["embeds"]> {
	const embeds = sumPrefix(tally, revisions, "embed");
	return Object.fromEntries(embedKinds.map((kind) => [kind, embeds.get(kind) ?? 0]));
}

type Parts = { completed: Completed; questions: QuestionReport[]; history: Published[]; language: string };

function forNewsroom(
	tally: Tally,
	revisions: number[],
	{ completed, questions, history, language }: Parts,
): Pick<Report, "embeds" | "alerts" | "analysis"> {
	const analysis = analyseQuiz(tally, revisions, completed, history);
	return { embeds: embedsIn(tally, revisions), alerts: alertsOf(questions, analysis, language), analysis };
}

/**
 * The report on the current form of a quiz. `revisions` are those that ask the same as the current
 * one: their attempts count together. The public view is made from suppressed counts alone.
 */
export function buildReport(
	{ quiz, revision, key }: Omit<Revision, "written">,
	revisions: number[],
	tally: Tally,
	view: View,
): Report {
	const policy = view.kind === "full" ? exact : view.policy;
	const counts = suppress(countsOf(tally, revisions, key), key, policy);
	const { id, title, language } = quiz;
	const completed = completedOf(tally, revisions, key);
	const questions = quiz.claims.flatMap(({ id, question }): QuestionReport[] => {
		if (!question) return [];
		return [
			{
				...reportQuestion(id, question, counts.questions[id]),
				passageMissing: shown(tally.get(counter.question(id, question, "missing")) ?? 0, policy),
				chance: chanceOf(question),
				...(view.kind === "full" && { analysis: analyseQuestion({ id, question }, tally, completed) }),
			},
		];
	});
	return {
		quiz: { id, title, language, revision },
		view: { kind: view.kind, ...policy },
		started: shown(startedIn(tally, revisions), policy),
		completed: counts.completed,
		...(view.kind === "full" &&
			forNewsroom(tally, revisions, { completed, questions, history: view.history, language })),
		scores: reportScores(counts, key.length),
		questions,
	};
}
