import type { QuestionReport, Report, ResponseReport } from "../../../contract/report.ts";
import type { BarRow } from "./BarTable.tsx";
import type { Locale } from "./locale.ts";

/** A question's figures. `dontKnow` says whether readers may answer "I don't know". */
export type Drawing = { question: QuestionReport; locale: Locale; dontKnow: Report["quiz"]["dontKnow"] };

/** The possible responses. "I don't know" is included if the current or an earlier revision offered it. */
export function shownResponses({ responses }: QuestionReport, dontKnow: boolean): ResponseReport[] {
	return responses.filter(({ meaning, readers }) => meaning.type !== "unknown" || dontKnow || readers > 0);
}

/** Readers who were right, wrong or did not know, as shares of all who answered. */
export function outcomeRows({ question, locale, dontKnow }: Drawing, rightLabel: BarRow["label"]): BarRow[] {
	const { responses, readers, right } = question;
	const isRight = right?.readers ?? 0;
	const unknown = responses.find(({ meaning }) => meaning.type === "unknown")?.readers ?? 0;
	const share = (of: number) => (readers > 0 ? Math.min(1, of / readers) : 0);
	const row = (id: string, label: BarRow["label"], of: number) => ({ id, label, readers: of, share: share(of) });
	const { otherwise, didntKnow } = locale.words;
	return [
		{ ...row("right", rightLabel, isRight), isRight: true },
		row("otherwise", { text: otherwise }, Math.max(0, readers - isRight - unknown)),
		...(dontKnow || unknown > 0 ? [row("unknown", { text: didntKnow }, unknown)] : []),
	];
}
