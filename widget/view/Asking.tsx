import { viewOf } from "../question/views.ts";
import type { QuestionScene, Scene } from "./scene.ts";

/**
 * A question with its controls. The prompt is the legend of the controls and gets the focus when the question appears.
 */
export function Asking({ claim: { question }, ...scene }: QuestionScene) {
	const { Control, hint, isHintBelow } = viewOf(question);
	return (
		<fieldset dir={scene.text.content.dir}>
			<legend>
				<h3 part="prompt" tabIndex={-1} {...scene.text.content}>
					{question.prompt}
				</h3>
				{!isHintBelow && <small>{hint(question, scene.text)}</small>}
			</legend>
			<Control {...scene} question={question} />
		</fieldset>
	);
}

/**
 * The check buttons. With confidence there are two, one for "sure" and one for "not sure". They are filled once an
 * answer is selected.
 */
export function Buttons({ state, text, send }: Scene) {
	const { confidence, dontKnow } = state.quiz;
	const button = (label: string, sure?: boolean) => (
		<button
			type="button"
			part="button"
			class={state.selection === undefined ? "quiet" : ""}
			onClick={() => send({ type: "check", sure })}
		>
			{label}
		</button>
	);
	return (
		<div class="actions">
			{confidence ? (
				<fieldset class="sure">
					<legend>{text.howSure}</legend>
					{button(text.sure, true)}
					{button(text.notSure, false)}
				</fieldset>
			) : (
				button(text.check)
			)}
			{dontKnow && (
				<button type="button" class="link" onClick={() => send({ type: "pass" })}>
					{text.dontKnow}
				</button>
			)}
		</div>
	);
}
