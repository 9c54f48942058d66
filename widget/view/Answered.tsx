import { shareOf } from "../compare.ts";
import { rowsOf } from "../options.ts";
import type { AskedClaim, GivenAnswer } from "../state.ts";
import type { Scene } from "./Quiz.tsx";
import { Scale } from "./Scale.tsx";

type Props = Scene & { claim: AskedClaim; answer: GivenAnswer };

/** A question after its answer: what was given and what is right, by sign and word, and what others gave. */
export function Answered({ claim: { id, question }, answer: { response }, state, text }: Props) {
	const tally = state.tally?.questions[id];
	const rows = rowsOf(question, response, text).map((row) => (
		<li key={row.id} class={`row ${row.mark && `mark ${row.mark}`}`}>
			<span>
				{row.text} <small>{row.tag}</small>
			</span>
			{question.kind !== "order" && tally && <Share of={shareOf(tally, row.id)} text={text} />}
		</li>
	));
	return (
		<>
			<h3 part="prompt">{question.prompt}</h3>
			{question.kind === "number" && <Scale {...{ question, response, tally, text }} />}
			{question.kind === "order" ? <ol>{rows}</ol> : <ul>{rows}</ul>}
			{tally && (
				<p class="readers">
					{text.plural(text.readers, tally.n)}:{" "}
					{text.fill(text.shareRight, { percent: text.percent(tally.right / tally.n) })}
				</p>
			)}
		</>
	);
}

function Share({ of: share, text }: { of: number; text: Scene["text"] }) {
	const percent = text.percent(share);
	return (
		<>
			<span class="percent" aria-label={text.fill(text.share, { percent })}>
				{percent}
			</span>
			<progress value={share} aria-hidden="true" />
		</>
	);
}
