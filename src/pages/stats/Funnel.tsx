import { fill } from "../../../contract/fill.ts";
import type { QuestionReport } from "../../../contract/report.ts";
import { BarTable } from "./BarTable.tsx";
import type { Locale } from "./locale.ts";
import { newsroomWords } from "./newsroomWords.ts";

type Props = { reached: number[]; started: number; questions: QuestionReport[]; locale: Locale };

/** How far readers came: how many began, answered one question, two, and so on. */
export function Funnel({ reached, started, questions, locale }: Props) {
	if (started === 0) return null;
	const { formats, own } = locale;
	return (
		<>
			<h2>{newsroomWords.funnel}</h2>
			<BarTable
				head={newsroomWords.question}
				caption={fill(newsroomWords.funnelText, { n: formats.number(started) })}
				rows={reached.map((readers, index) => ({
					id: questions[index]?.id ?? "",
					label: own(`${formats.number(index + 1)}. ${questions[index]?.prompt ?? ""}`),
					readers,
					share: readers / started,
				}))}
				locale={locale}
			/>
		</>
	);
}
