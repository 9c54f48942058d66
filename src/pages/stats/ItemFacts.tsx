import { fill } from "../../../contract/fill.ts";
import type { QuestionAnalysis } from "../../../contract/report.ts";
import { words } from "../words.ts";
import type { Formats } from "./formats.ts";

type Props = { analysis: QuestionAnalysis; formats: Formats };

/** Readers under another key, or under this one before what can be answered was worded otherwise. */
function nameOfEarlier(present: string, { fingerprint }: QuestionAnalysis["earlier"][number]): string {
	return fill(fingerprint === present ? words.earlierWords : words.earlier, { fingerprint });
}

/** A question's figures as test theory has them, for those who want them. */
export function ItemFacts({ analysis, formats }: Props) {
	const { correctedFacility, discrimination, discriminationEfficiency, time, confidence, unfair, earlier } = analysis;
	const judged = Object.values(confidence).reduce((sum, readers) => sum + readers, 0);
	const facts: [name: string, value: string | null][] = [
		[
			words.time,
			time &&
				fill(words.timeValue, {
					median: formats.seconds(time.median),
					lower: formats.seconds(time.lower),
					upper: formats.seconds(time.upper),
				}),
		],
		[
			words.sureAndWrong,
			judged > 0
				? fill(words.ofReaders, { n: formats.number(confidence.sureWrong), of: formats.number(judged) })
				: null,
		],
		[words.correctedFacility, correctedFacility === null ? null : formats.percent(correctedFacility)],
		[words.discrimination, discrimination && formats.coefficient(discrimination.value)],
		[
			words.discriminationEfficiency,
			discriminationEfficiency === null ? null : formats.percent(discriminationEfficiency),
		],
		[words.unfair, unfair > 0 ? formats.number(unfair) : null],
		...earlier.map((each): [string, string] => [
			nameOfEarlier(analysis.fingerprint, each),
			fill(words.ofReaders, { n: formats.number(each.right), of: formats.number(each.readers) }),
		]),
	];
	return (
		<dl class="items">
			{facts.map(([name, value]) =>
				value === null ? null : (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				),
			)}
		</dl>
	);
}
