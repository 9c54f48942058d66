import { countsOf } from "../../contract/counts.ts";
import type { PublicTally, QuestionTally } from "../../contract/publicTally.ts";
import type { Question } from "../../contract/question.ts";
import type { QuestionReport, Report } from "../../contract/report.ts";
import { counter, type Tally } from "../../contract/tally.ts";
import { embedKinds, FULL_CREDIT } from "../../contract/wire.ts";
import type { Revision } from "../catalog/published.ts";
import { wilson } from "./interval.ts";
import { cellsOfQuestion } from "./responses.ts";
import { exact, type Policy, suppress } from "./suppress.ts";

export type View = { kind: "public" | "full"; policy: Policy };

function reportQuestion(
	id: string,
	question: Question,
	tally: QuestionTally | undefined,
	language: string,
): Omit<QuestionReport, "passageMissing"> {
	const { kind, prompt } = question;
	if (!tally || tally.n === 0) return { id, kind, prompt, shown: false, readers: 0, right: null, responses: [] };
	const { n, right, cells } = tally;
	const responses = cellsOfQuestion(question, language).map((cell) => {
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
	return { maximum: questions * FULL_CREDIT, mean: completed > 0 ? total / completed : null, distribution };
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
	const count = (kind: string) =>
		revisions.reduce((sum, each) => sum + (tally.get(counter.attempt(each, `embed ${kind}`)) ?? 0), 0);
	return Object.fromEntries(embedKinds.map((kind) => [kind, count(kind)]));
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
	const questions = quiz.claims.flatMap((claim) =>
		claim.question
			? [
					{
						...reportQuestion(claim.id, claim.question, counts.questions[claim.id], language),
						passageMissing: shown(tally.get(counter.question(claim.id, claim.question, "missing")) ?? 0, policy),
					},
				]
			: [],
	);
	return {
		quiz: { id, title, language, revision },
		view: { kind: view.kind, ...policy },
		started: shown(startedIn(tally, revisions), policy),
		completed: counts.completed,
		...(view.kind === "full" && { embeds: embedsIn(tally, revisions) }),
		scores: reportScores(counts, key.length),
		questions,
	};
}
