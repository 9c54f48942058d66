import { rowsOf } from "../options.ts";
import type { QuestionScene } from "./Quiz.tsx";
import { Scale } from "./Scale.tsx";

/** A question after its answer: what was given and what is right, by sign and word, and what others gave. */
export function Answered({ claim: { id, question }, answer, state, text }: QuestionScene) {
	const response = answer?.response ?? null;
	const tally = state.tally?.questions[id];
	const share = (cell: string) => {
		if (!tally || question.kind === "order") return null;
		const value = (tally.cells[cell] ?? 0) / tally.n;
		const percent = text.percent(value);
		return (
			<>
				<small aria-hidden="true">{percent}</small>
				<progress value={value} aria-label={text.fill(text.share, { percent })} />
			</>
		);
	};
	const rows = rowsOf(question, response, text).map((row) => (
		<li key={row.id} class={`row ${row.mark && `mark ${row.mark}`}`}>
			<span>
				{row.text} <small>{row.tag}</small>
			</span>
			{share(row.id)}
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
