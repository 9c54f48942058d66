import type { QuestionOf } from "../../contract/question.ts";
import type { Scene } from "../view/scene.ts";
import { itemText } from "./itemText.ts";
import { idsIn } from "./options.ts";

/** Events to put in order, with buttons or by dragging a row once the code for dragging has loaded. */
export function OrderList({ question, state, text, send, after }: Scene & { question: QuestionOf<"order"> }) {
	const order = idsIn(state.selection);
	const moveTo = (id: string, place: number) => {
		if (!(place in order)) return;
		const response = order.filter((each) => each !== id);
		response.splice(place, 0, id);
		send({ type: "choose", response, moved: id });
	};
	const [first, last] = (question.ends ?? []).map((end) => <small {...text.content}>{end}</small>);
	return [
		first,
		<ol>
			{order.map((id, place) => {
				const item = itemText(question.items, id);
				const mover = (step: number, label: string, sign: string) => (
					<button
						type="button"
						class="mover"
						aria-label={text.fill(label, { item })}
						aria-disabled={!(place + step in order)}
						onClick={({ currentTarget }) => {
							moveTo(id, place + step);
							// A row loses the focus when it moves.
							currentTarget.focus();
						}}
					>
						{sign}
					</button>
				);
				return (
					<li key={id} class="row" onPointerDown={(event) => after?.drag(event, (place) => moveTo(id, place))}>
						<b class="grip" aria-hidden="true">
							⠿
						</b>
						<span {...text.content}>{item}</span>
						<div>
							{mover(-1, text.moveUp, "↑")} {mover(1, text.moveDown, "↓")}
						</div>
					</li>
				);
			})}
		</ol>,
		last,
	];
}
