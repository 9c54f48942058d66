import { readPlain } from "../../contract/number/readPlain.ts";
import { signOf, typedOf } from "../../contract/number/signOf.ts";
import type { QuestionOf } from "../../contract/question.ts";
import type { Scene } from "../view/scene.ts";
import { numeralOf, readingOf } from "./amount.ts";

/**
 * The controls of an estimate: a field for exact numbers, the number as it was read, and a slider. Field and slider
 * always show the same value.
 */
export function NumberField({ question, state, text, send, after }: Scene & { question: QuestionOf<"number"> }) {
	const { min, max, step } = question;
	const { selection, typed, isTyped, nudged, quiz } = state;
	const isRead = typeof selection === "number";
	const isWrong = !isRead && (nudged || (isTyped && !!typed));
	const reading = readingOf(question, selection, text);
	const take =
		(isTyped?: boolean) =>
		({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
			send({
				type: "choose",
				response: (after?.readNumber ?? readPlain)(value, question, text.numbers),
				typed: value,
				isTyped,
			});
	const slide = ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
		send({ type: "choose", response: Number(value), typed: typedOf(question, Number(value), text.numbers) });
	return (
		<div>
			<label>
				{text.estimate}{" "}
				<input
					type="text"
					// Apple's number pads have no minus.
					inputMode={min < 0 ? "text" : "decimal"}
					autocomplete="off"
					dir="ltr"
					aria-describedby="reading"
					aria-invalid={isWrong}
					value={typed}
					onInput={take()}
					// The number that was read is announced when typing ends, not at each key. After a hint it has been announced
					// already.
					onChange={nudged ? undefined : take(true)}
					onKeyDown={({ key, keyCode }) => {
						// keyCode 229: this Enter ends an input method's composition. Safari reports it as a plain Enter.
						if (key === "Enter" && keyCode !== 229 && !quiz.confidence) send({ type: "check" });
					}}
				/>{" "}
				{signOf(question, text.numbers)}
			</label>
			<p id="reading" class={isWrong ? "reading wrong" : "reading"} {...(isRead && text.content)}>
				{isRead ? (
					<b class="value" key={reading}>
						{reading}
					</b>
				) : (
					<small>{reading}</small>
				)}
			</p>
			<div class="scale">
				{numeralOf(question, min, text)}
				<input
					type="range"
					class={isRead ? "" : "hollow"}
					aria-label={text.estimate}
					aria-valuetext={reading}
					{...{ min, max, step }}
					value={isRead ? selection : min + step * Math.floor((max - min) / 2 / step)}
					onInput={slide}
					// A click on the middle of an untouched slider does not change its value, but it is an answer.
					onClick={slide}
				/>
				{numeralOf(question, max, text)}
			</div>
		</div>
	);
}
