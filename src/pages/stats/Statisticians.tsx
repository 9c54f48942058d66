import { fill } from "../../../contract/fill.ts";
import type { QuestionAnalysis, QuizAnalysis, Report } from "../../../contract/report.ts";
import { Facts } from "./Facts.tsx";
import type { Locale } from "./locale.ts";
import { newsroomWords } from "./newsroomWords.ts";
import { Own } from "./Own.tsx";

type Props = { analysis: QuizAnalysis; questions: Report["questions"]; locale: Locale };

/** Figures in the terms of test theory. docs/statistics.md explains each. */
export function Statisticians({ analysis: { alpha, standardDeviation }, questions, locale }: Props) {
	const { coefficient, points } = locale.formats;
	return (
		<details>
			<summary>{newsroomWords.statisticians}</summary>
			<Facts
				facts={[
					[
						newsroomWords.alpha,
						alpha &&
							fill(newsroomWords.plusMinus, {
								value: coefficient(alpha.value),
								error: coefficient(alpha.standardError),
							}),
					],
					[newsroomWords.standardDeviation, standardDeviation === null ? null : points(standardDeviation)],
				]}
			/>
			{questions.map(({ id, prompt, analysis }) => (
				<section key={id}>
					<h3>
						<Own label={locale.own(prompt)} />
					</h3>
					{analysis && <Facts facts={factsOf(analysis, locale)} />}
				</section>
			))}
		</details>
	);
}

function factsOf(analysis: QuestionAnalysis, { formats }: Locale): [string, string | null][] {
	const { facility, correctedFacility, discrimination, discriminationEfficiency, earlier } = analysis;
	const { percent, coefficient, number } = formats;
	const between = (value: number, interval: readonly [number, number] | null, write: (value: number) => string) =>
		interval
			? fill(newsroomWords.withInterval, { value: write(value), low: write(interval[0]), high: write(interval[1]) })
			: write(value);
	return [
		[newsroomWords.facility, facility && between(facility.value, facility.interval, percent)],
		[newsroomWords.correctedFacility, correctedFacility === null ? null : percent(correctedFacility)],
		[
			newsroomWords.discrimination,
			discrimination && between(discrimination.value, discrimination.interval, coefficient),
		],
		[
			newsroomWords.discriminationEfficiency,
			discriminationEfficiency === null ? null : percent(discriminationEfficiency),
		],
		...earlier.map((each): [string, string] => [
			nameOfEarlier(analysis.fingerprint, each),
			fill(newsroomWords.ofReaders, { n: number(each.right), of: number(each.readers) }),
		]),
	];
}

/** Names an earlier count: under another answer key, or under this one with another wording of the answers. */
function nameOfEarlier(present: string, { fingerprint }: QuestionAnalysis["earlier"][number]): string {
	const { earlier, earlierWords } = newsroomWords;
	return fill(fingerprint === present ? earlierWords : earlier, { fingerprint });
}
