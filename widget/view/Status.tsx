import { verdictOn } from "../question/verdict.ts";
import { feedbackOf, viewOf } from "../question/views.ts";
import type { QuestionScene, Scene } from "./scene.ts";

type Props = Scene & { [Name in "claim" | "answer"]: QuestionScene[Name] | undefined };

/** What the last step came to, in a live region: for the eye and for screen readers alike. */
export function Status({ claim, answer, ...scene }: Props) {
	const { state, text, after } = scene;
	if (!claim) return after ? <after.Shared {...scene} /> : null;
	const { question } = claim;
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
	return news ? (
		<p key={news} class={isHintBelow ? "heard" : ""}>
			{news}
		</p>
	) : null;
}
