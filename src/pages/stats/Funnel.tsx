import type { QuestionReport } from "../../../contract/report.ts";
import { words } from "../words.ts";
import { BarTable } from "./BarTable.tsx";
import type { Formats } from "./formats.ts";

type Props = { reached: number[]; started: number; questions: QuestionReport[]; formats: Formats; lang: string };

/** How far readers came: of those who began, who answered one question, two, and so on. */
export function Funnel({ reached, started, questions, formats, lang }: Props) {
	if (started === 0) return null;
	return (
		<>
			<h2>{words.funnel}</h2>
			<p class="interval">{words.funnelText}</p>
			<BarTable
				head={words.question}
				rows={reached.map((readers, index) => ({
					id: questions[index]?.id ?? "",
					label: `${index + 1}. ${questions[index]?.prompt ?? ""}`,
					readers,
					share: readers / started,
				}))}
				{...{ formats, lang }}
			/>
		</>
	);
}
