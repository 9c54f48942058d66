import { verdictOn } from "../question/verdict.ts";
import { viewOf } from "../question/views.ts";
import type { QuestionScene } from "./scene.ts";

/**
 * The verdict, with the right answer if it is a single value. It is the heading that gets the focus after an answer.
 */
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
