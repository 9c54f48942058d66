import { fill } from "../../../contract/fill.ts";
import type { QuestionAnalysis } from "../../../contract/report.ts";
import { Facts } from "./Facts.tsx";
import type { Locale } from "./locale.ts";
import { newsroomWords } from "./newsroomWords.ts";

type Props = { analysis: QuestionAnalysis; locale: Locale };

/** How long readers took, and how many were sure and wrong. */
export function ItemFacts({ analysis: { time, confidence }, locale: { formats } }: Props) {
	const judged = Object.values(confidence).reduce((sum, readers) => sum + readers, 0);
	const { seconds, number } = formats;
	return (
		<Facts
			facts={[
				[
					newsroomWords.time,
					time &&
						fill(newsroomWords.timeValue, {
							median: seconds(time.median),
							lower: seconds(time.lower),
							upper: seconds(time.upper),
						}),
				],
				[
					newsroomWords.sureAndWrong,
					judged > 0 ? fill(newsroomWords.ofReaders, { n: number(confidence.sureWrong), of: number(judged) }) : null,
				],
			]}
		/>
	);
}
