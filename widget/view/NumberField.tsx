import type { QuestionOf } from "../../contract/question.ts";
import type { Text } from "../text.ts";
import type { Scene } from "./Quiz.tsx";

/** Which numbers a number question takes. */
export function rangeOf({ min, max }: QuestionOf<"number">, text: Text): string {
	return text.fill(text.range, { min: text.number(min), max: text.number(max) });
}

/** An estimate: a slider for the thumb and a field for the exact mind, always the same value. */
export function NumberField({ question, state, text, send }: Scene & { question: QuestionOf<"number"> }) {
	const { min, max, step, unit } = question;
	const value = typeof state.draft === "number" ? state.draft : undefined;
	const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
		const given = currentTarget.valueAsNumber;
		send({ type: "choose", response: Number.isNaN(given) ? undefined : given });
	};
	return (
		<>
			<label class="field">
				{text.estimate} <input type="number" {...{ min, max, value }} onInput={choose} /> {unit}
			</label>
			<input
				type="range"
				aria-label={text.estimate}
				aria-valuetext={value === undefined ? "–" : `${text.number(value)} ${unit}`}
				{...{ min, max, step }}
				value={value ?? (min + max) / 2}
				onInput={choose}
			/>
			<Ends {...{ min, max, text }} />
		</>
	);
}

/** The two ends of a scale, below it. */
export function Ends({ min, max, text }: { min: number; max: number; text: Text }) {
	return (
		<small class="ends" aria-hidden="true">
			<span>{text.number(min)}</span>
			<span>{text.number(max)}</span>
		</small>
	);
}
