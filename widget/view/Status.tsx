import { verdictOn } from "../question/verdict.ts";
import { feedbackOf, viewOf } from "../question/views.ts";
import type { QuestionScene, Scene } from "./scene.ts";

type Props = Scene & { [Name in "claim" | "answer"]: QuestionScene[Name] | undefined };

/** What the last step came to, in a live region: for the eye and for screen readers alike. */
export function Status({ claim, answer, ...scene }: Props) {
	const { state, text } = scene;
	const { nudged, sharing } = state;
	if (!claim) return sharing ? <Shared {...{ sharing, text }} /> : null;
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
	if (nudged && !isHintBelow) return <p class="nudge">{hint(question, text)}</p>;
	const news = said({ ...scene, question });
	return news ? (
		<p key={news} class={isHintBelow ? "heard" : ""}>
			{news}
		</p>
	) : null;
}

/** A result that was copied, or that readers copy themselves where nothing else is allowed. */
function Shared({ sharing, text }: Pick<Props, "text"> & { sharing: { text?: string } }) {
	if (!sharing.text) return <p>{text.copied}</p>;
	return (
		<label>
			{text.copyThis}
			<textarea readOnly rows={4} value={sharing.text} />
		</label>
	);
}
