import { feedbackOf } from "../feedback.ts";
import { idsIn, itemText } from "../options.ts";
import { verdictOn } from "../verdict.ts";
import { rangeOf } from "./NumberField.tsx";
import type { QuestionScene } from "./Quiz.tsx";

/** What the last step came to, in a live region: for the eye and for screen readers alike. */
export function Status({ state, text, claim: { question }, answer }: QuestionScene) {
	const { phase, nudged, moved, draft, sharing } = state;
	if (sharing === "copied") return <p>{text.copied}</p>;
	if (answer && phase === "explaining") {
		const verdict = verdictOn(question, answer.response);
		return (
			<div part="verdict">
				<p class={`mark ${verdict}`}>{text[verdict]}</p>
				{feedbackOf(question, answer.response).map((feedback) => (
					<p key={feedback}>{feedback}</p>
				))}
			</div>
		);
	}
	if (nudged) {
		return <p class="mark wrong">{question.kind === "number" ? rangeOf(question, text) : text.answerFirst}</p>;
	}
	if (!moved || question.kind !== "order") return null;
	const order = idsIn(draft);
	const place = { n: text.number(order.indexOf(moved) + 1), total: text.number(order.length) };
	return <p class="unseen">{text.fill(text.place, { item: itemText(question.items, moved), ...place })}</p>;
}
