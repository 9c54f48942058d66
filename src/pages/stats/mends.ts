import { fill } from "../../../contract/fill.ts";
import type { Alert, QuestionReport, Report } from "../../../contract/report.ts";
import { formatsOf } from "./formats.ts";
import { type mendTexts, newsroomWords } from "./newsroomWords.ts";

/** The number shown at once. The others are behind a control. */
const MOST = 3;

/** A correction to make: its kind, its question, and the figures as text. */
export type Mend = { kind: keyof typeof mendTexts; question?: QuestionReport | undefined; text: string };

const misunderstandings: readonly Mend["kind"][] = ["misconception", "outvoted", "too-hard", "least-understood"];

type Answered = QuestionReport & { right: NonNullable<QuestionReport["right"]> };

/** Questions with answers, least understood first. */
export function rankedOf(questions: QuestionReport[]): Answered[] {
	return questions
		.filter((question): question is Answered => question.right !== null)
		.toSorted((a, b) => a.right.share - b.right.share);
}

/** The question with the lowest share of right answers, if its interval does not overlap with the best one's. */
function leastUnderstood(questions: QuestionReport[]): Mend[] {
	const ranked = rankedOf(questions);
	const [least, best] = [ranked[0], ranked.at(-1)];
	if (!least || !best || least.right.interval[1] >= best.right.interval[0]) return [];
	const share = formatsOf("en-GB").percent(least.right.share);
	return [{ kind: "least-understood", question: least, text: fill(newsroomWords.leastUnderstood, { share }) }];
}

/**
 * What to correct, most urgent first. At first one correction per question; one of the three is for what readers
 * misunderstood, if there is such a finding. The others follow.
 */
export function mendsOf({ alerts = [], questions }: Pick<Report, "alerts" | "questions">): {
	first: Mend[];
	more: Mend[];
} {
	const asked = new Map(questions.map((question) => [question.id, question]));
	const all = alerts.map(
		({ kind, question = "", text }: Alert): Mend => ({ kind, question: asked.get(question), text }),
	);
	const isFirstOfQuestion = ({ question }: Mend, index: number) =>
		!question || all.findIndex((other) => other.question === question) === index;
	const pressing = all.filter(isFirstOfQuestion).slice(0, MOST);
	const isMisunderstanding = ({ kind }: Mend) => misunderstandings.includes(kind);
	const isNamed = (mend: Mend) => pressing.some(({ question }) => question === mend.question);
	const misunderstood = pressing.some(isMisunderstanding)
		? []
		: [...all.filter(isMisunderstanding), ...leastUnderstood(questions).filter((each) => !isNamed(each))].slice(0, 1);
	const first = [...pressing.slice(0, MOST - misunderstood.length), ...misunderstood];
	return { first, more: all.filter((mend) => !first.includes(mend)) };
}
