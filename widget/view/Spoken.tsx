import { rightInWords } from "../question/inWords.ts";
import { viewOf } from "../question/views.ts";
import type { QuestionScene } from "./scene.ts";

/** The right answer for screen readers if it has several parts. Sighted readers see it in the rows above. */
export function Spoken({ claim: { question }, text }: Pick<QuestionScene, "claim" | "text">) {
	if (viewOf(question).right) return null;
	return <p class="heard">{text.fill(text.was, { answer: rightInWords(question, text) })}</p>;
}
