import type { QuestionOf } from "../../contract/question.ts";
import type { Scene } from "../view/scene.ts";

/** An estimate: a slider for the thumb and a field for the exact mind, always the same value. */
export function NumberField({ question, state, text, send }: Scene & { question: QuestionOf<"number"> }) {
	const { min, max, step, unit } = question;
	const value = typeof state.draft === "number" ? state.draft : undefined;
	const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
		const { validity, valueAsNumber } = currentTarget;
		send({ type: "choose", response: validity.valid ? valueAsNumber : undefined });
	};
	return (
		<div>
			<label>
				{text.estimate} <input type="number" required {...{ min, max, value }} onInput={choose} /> {unit}
			</label>
			<input
				type="range"
				aria-label={text.estimate}
				aria-valuetext={`${value === undefined ? "–" : text.number(value)} ${unit}`}
				{...{ min, max, step }}
				value={value ?? (min + max) / 2}
				onInput={choose}
				// Whoever means the very middle changes nothing by pointing at it.
				onClick={choose}
			/>
		</div>
	);
}
