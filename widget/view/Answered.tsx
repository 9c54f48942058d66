import { viewOf } from "../question/views.ts";
import type { QuestionScene } from "./scene.ts";

/** A question after its answer: what was given and what is right, by sign and word, and what others gave. */
export function Answered({ claim: { id, question }, answer, state, text, after }: QuestionScene) {
	const tally = state.tally?.questions[id];
	return (
		<div>
			<h3 part="prompt" {...text.content}>
				{question.prompt}
			</h3>
			<ul>
				{viewOf(question)
					.rows({ question, response: answer?.response ?? null, tally, text })
					.map((row) => (
						<li key={row.id} class={`row ${row.mark || ""}`}>
							<span {...text.content}>
								{row.text} <small>{row.tag}</small>
							</span>
							<small key={row.percent}>{row.percent}</small>
							{row.bar !== undefined && <progress value={row.bar} aria-hidden="true" />}
						</li>
					))}
			</ul>
			{tally && after && <after.Readers {...{ tally, text }} />}
		</div>
	);
}
