import { verdictOn } from "../question/verdict.ts";
import { viewOf } from "../question/views.ts";
import type { QuestionScene } from "./scene.ts";

/** The verdict and, where it is one thing, the right answer: the heading that readers are led to once they have answered. */
export function Verdict({ claim: { question }, answer, text }: QuestionScene) {
	if (!answer) return null;
	const verdict = verdictOn(question, answer.response);
	const right = viewOf(question).right?.(question, text);
	const [before, behind] = text.was.split("{answer}");
	return (
		<h4 part="verdict" class={verdict} tabIndex={-1}>
			{text[verdict]}
			{right && [text.stop, before, <em {...(right.isOurs ? {} : text.content)}>{right.text}</em>, behind]}
		</h4>
	);
}
