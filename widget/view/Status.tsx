import { verdictOn } from "../question/verdict.ts";
import { feedbackOf, viewOf } from "../question/views.ts";
import type { QuestionScene } from "./scene.ts";

/** What the last step came to, in a live region: for the eye and for screen readers alike. */
export function Status({ claim: { question }, answer, ...scene }: QuestionScene) {
	const { state, text } = scene;
	if (answer) {
		const verdict = verdictOn(question, answer.response);
		return (
			<div part="verdict">
				<p class={verdict}>{text[verdict]}</p>
				{feedbackOf(question, answer.response).map((feedback) => (
					<p key={feedback.text} {...text.content}>
						{feedback.about && (
							<b>
								{feedback.about}
								{text.colon}
							</b>
						)}
						{feedback.text}
					</p>
				))}
			</div>
		);
	}
	const { hint, said, isHintBelow } = viewOf(question);
	if (state.nudged && !isHintBelow) return <p class="nudge">{hint(question, text)}</p>;
	const news = said({ ...scene, question });
	// For ears alone: the eye sees where it is.
	return news ? (
		<p key={news} class="heard">
			{news}
		</p>
	) : null;
}
