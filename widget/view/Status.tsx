import { grade } from "../../contract/grade.ts";
import { feedbackOf } from "../feedback.ts";
import { currentClaim } from "../state.ts";
import { verdictOf } from "../verdict.ts";
import { rangeOf } from "./NumberField.tsx";
import type { Scene } from "./Quiz.tsx";

/** What the last step came to, for the eye and for screen readers: a live region that always stands. */
export function Status(scene: Scene) {
	return (
		<div role="status">
			<Message {...scene} />
		</div>
	);
}

function Message({ state, text }: Scene) {
	const claim = currentClaim(state);
	const answer = claim && state.answers[claim.id];
	if (state.sharing === "copied") return <p>{text.copied}</p>;
	if (!claim || state.phase === "finished") return null;
	const { question } = claim;
	if (answer) {
		const verdict = verdictOf(answer.response, grade(question, answer.response));
		return (
			<div class="verdict" part="verdict">
				<p class={`mark ${verdict}`}>{text[verdict]}</p>
				{feedbackOf(question, answer.response).map((feedback) => (
					<p key={feedback}>{feedback}</p>
				))}
			</div>
		);
	}
	if (state.nudged) {
		return <p class="nudge">{question.kind === "number" ? rangeOf(question, text) : text.answerFirst}</p>;
	}
	return state.moved && question.kind === "order" ? <p class="unseen">{state.moved}</p> : null;
}
