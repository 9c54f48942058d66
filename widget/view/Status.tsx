import { feedbackOf, viewOf } from "../question/views.ts";
import type { QuestionScene } from "./scene.ts";

/**
 * The content of the live region: feedback on the last step. The verdict is not here, since it is the heading that gets
 * the focus.
 */
export function Status({ claim, answer, isBrief, ...scene }: QuestionScene) {
	const { state, text, after } = scene;
	const { question } = claim;
	if (answer) {
		if (isBrief) return null;
		return (
			<div>
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
				{after && <after.Spoken {...{ claim, text }} />}
			</div>
		);
	}
	const { hint, said, isHintBelow } = viewOf(question);
	if (state.nudged && !isHintBelow) return <p class="nudge">{hint(question, text)}</p>;
	const news = said?.({ ...scene, question });
	// For screen readers only: sighted readers see the change in the list.
	return news ? (
		<p key={news} class="heard">
			{news}
		</p>
	) : null;
}
