import { feedbackOf } from "../question/feedback.ts";
import { hintOf } from "../question/hint.ts";
import { idsIn, itemText } from "../question/options.ts";
import { verdictOn } from "../question/verdict.ts";
import type { QuestionScene, Scene } from "./Quiz.tsx";

type Props = Scene & { [Name in "claim" | "answer"]: QuestionScene[Name] | undefined };

/** What the last step came to, in a live region: for the eye and for screen readers alike. */
export function Status({ state, text, claim, answer }: Props) {
	const { nudged, moved, draft, sharing } = state;
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
	if (nudged) return <p class="nudge">{hintOf(question, text)}</p>;
	if (!moved || question.kind !== "order") return null;
	const order = idsIn(draft);
	const place = { n: order.indexOf(moved) + 1, total: order.length };
	const words = text.fill(text.place, { item: itemText(question.items, moved), ...place });
	return <p key={words}>{words}</p>;
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
