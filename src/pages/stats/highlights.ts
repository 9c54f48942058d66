import { fill } from "../../../contract/fill.ts";
import type { QuestionReport, Report } from "../../../contract/report.ts";
import { words } from "../words.ts";

const MOST = 3;
const percentFormat = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });

/** Something worth knowing: what it is, of which question, and the figures in words. */
export type Highlight = {
	name: string;
	question?: { id: string; prompt: string } | undefined;
	text: string;
};

type Answered = QuestionReport & { right: NonNullable<QuestionReport["right"]> };

function extreme(name: string, { id, prompt, right }: Answered): Highlight {
	const text = fill(words.fullyRight, { share: percentFormat.format(right.share) });
	return { name, question: { id, prompt }, text };
}

/** The best and the least understood, where their intervals tell them apart. */
function extremes(questions: QuestionReport[]): Highlight[] {
	const answered = questions.filter((question): question is Answered => question.right !== null);
	const sorted = answered.toSorted((a, b) => a.right.share - b.right.share);
	const [least, best] = [sorted[0], sorted.at(-1)];
	if (!least || !best || least.right.interval[1] >= best.right.interval[0]) return [];
	return [extreme(words.leastUnderstood, least), extreme(words.bestUnderstood, best)];
}

/** The three things worth knowing, each of another question: what alarms first, then what stands out. */
export function highlightsOf({ alerts = [], questions }: Report): Highlight[] {
	const asked = new Map(questions.map((question) => [question.id, question]));
	const alarming = alerts.map(({ kind, question = "", text }): Highlight => {
		return { name: words.alertNames[kind], question: asked.get(question), text };
	});
	const seen = new Set<string>();
	return [...alarming, ...extremes(questions)]
		.filter(({ question }) => {
			if (!question) return true;
			const isNew = !seen.has(question.id);
			seen.add(question.id);
			return isNew;
		})
		.slice(0, MOST);
}
