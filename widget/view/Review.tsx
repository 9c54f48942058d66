import { inFull } from "../language/inFull.ts";
import { takeAgain } from "../play/changes.ts";
import { inWords, rightInWords } from "../question/inWords.ts";
import { verdictOn } from "../question/verdict.ts";
import { Explainer, Stands } from "./Explainer.tsx";
import type { QuestionScene, Scene } from "./scene.ts";

/** A button to play again, and every question with its explanation. Questions that were not right come first. */
export function Review(props: Scene) {
	const { state, text, send } = props;
	const { asked, answers } = state;
	const { again, review } = inFull(text);
	const isRight = ({ id, question }: QuestionScene["claim"]) => verdictOn(question, answers[id]?.response) === "right";
	const items = [...asked.filter((claim) => !isRight(claim)), ...asked.filter(isRight)];
	return (
		<div class="review">
			<button type="button" class="link" onClick={() => send({ type: "change", change: takeAgain })}>
				{again}
			</button>
			<h4>{review}</h4>
			<ol>
				{items.map((claim) => (
					<li key={claim.id}>
						<Item {...props} {...{ claim, answer: answers[claim.id] }} />
					</li>
				))}
			</ol>
		</div>
	);
}

/** One question of the review: the reader's answer and the right answer, then the explanation. */
function Item(scene: QuestionScene) {
	const { claim, answer, text } = scene;
	const { question } = claim;
	const response = answer?.response ?? null;
	const verdict = verdictOn(question, response);
	const given = inWords(question, response, text);
	const right = rightInWords(question, text);
	const told = verdict === "right" ? given : text.fill(inFull(text).youAndRight, { given, right });
	return (
		<details data-claim={claim.id}>
			<summary class={verdict}>
				<span {...text.content}>{question.prompt}</span>
				<small>
					{text[verdict]}
					{text.stop}
					{told}
				</small>
			</summary>
			<Stands {...scene} />
			<Explainer {...scene} />
		</details>
	);
}
