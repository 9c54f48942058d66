import type { Response } from "../../contract/gradable.ts";
import type { QuestionTally } from "../../contract/publicTally.ts";
import type { QuestionOf } from "../../contract/question.ts";
import type { Text } from "../text.ts";
import { Ends } from "./NumberField.tsx";

type Props = { question: QuestionOf<"number">; response: Response; tally: QuestionTally | undefined; text: Text };

/** The estimate against the truth on the question's own scale, over the estimates of others. */
export function Scale({ question: { min, max, unit, answer, tolerance }, response, tally, text }: Props) {
	const x = (value: number) => ((value - min) / (max - min)) * 100;
	const figure = (template: string, value: number) => text.fill(template, { value: `${text.number(value)} ${unit}` });
	const highest = Math.max(...Object.values(tally?.cells ?? {}));
	return (
		<>
			<p class="mark right">{figure(text.truth, answer)}</p>
			{typeof response === "number" && <p class="mark given">{figure(text.given, response)}</p>}
			<svg viewBox="-2 0 104 24" aria-hidden="true">
				<rect
					class="near"
					x={x(answer - tolerance)}
					width={x(answer + tolerance) - x(answer - tolerance)}
					height="20"
				/>
				{Object.entries(tally?.cells ?? {}).map(([bin, readers]) => (
					<path key={bin} d={`M${Number(bin) * 5} 20h4v${(-18 * readers) / highest}h-4z`} />
				))}
				<path class="axis" d={`M0 20h100M${x(answer)} 0v20`} />
				{typeof response === "number" && <path class="given" d={`M${x(response)} 20l2 4h-4z`} />}
			</svg>
			<Ends {...{ min, max, text }} />
		</>
	);
}
