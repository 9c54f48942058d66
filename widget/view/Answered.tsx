import { viewOf } from "../question/views.ts";
import type { QuestionScene } from "./scene.ts";

/** A question after its answer: the reader's answer, the right answer and how other readers answered. */
export function Answered({ claim: { id, question }, answer, state, text, after }: QuestionScene) {
	const tally = state.tally?.questions[id];
	const answered = { question, response: answer?.response ?? null, tally, text, dontKnow: state.quiz.dontKnow };
	return (
		<div>
			<h3 part="prompt" {...text.content}>
				{question.prompt}
			</h3>
			{after?.picture(answered) ?? (
				<ul dir={text.content.dir}>
					{viewOf(question)
						.rows(answered)
						.map(({ id, mark, text: words, isOurs, tag, share }) => (
							<li key={id} class={`row ${mark || ""}`}>
								<span>
									<span {...(isOurs ? {} : text.content)}>{words}</span> {tag && <small>{tag}</small>}
								</span>
								{share !== undefined && [
									<small key={share}>{text.percent(share)}</small>,
									<svg aria-hidden="true">
										<rect width={`${100 * share}%`} height="100%" />
									</svg>,
								]}
							</li>
						))}
				</ul>
			)}
			{tally && after && <after.Readers {...{ tally, text }} />}
		</div>
	);
}
