import type { QuestionOf } from "../../contract/question.ts";
import type { Scene } from "../view/scene.ts";
import { idsIn } from "./options.ts";

/** Events to put in sequence: by buttons, or by dragging a row. */
export function OrderList({ question, state, text, send }: Scene & { question: QuestionOf<"order"> }) {
	const order = idsIn(state.selection);
	const moveTo = (id: string, place: number) => {
		if (!(place in order)) return;
		const response = order.filter((each) => each !== id);
		response.splice(place, 0, id);
		send({ type: "choose", response, moved: id });
	};
	return (
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
							// A row loses the focus when it changes place.
							currentTarget.focus();
						}}
					>
						{sign}
					</button>
				);
				return (
					<li key={id} class="row" onPointerDown={(event) => drag(event, (target) => moveTo(id, target))}>
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
		</ol>
	);
}

/** The words of an item to put in order. */
export function itemText(items: { id: string; text: string }[], id: string): string {
	return items.find((item) => item.id === id)?.text ?? "";
}

type PointerDown = { composedPath: () => EventTarget[]; currentTarget: HTMLElement; pointerId: number };

/** Follows the pointer until it lifts, telling each new place. The list holds it, since rows move. */
function drag(event: PointerDown, moveTo: (place: number) => void): void {
	const { currentTarget: row, pointerId } = event;
	const list = row.parentElement;
	// A browser that translates puts elements of its own into the buttons.
	const path = event.composedPath();
	if (!list || [...row.querySelectorAll("button")].some((each) => path.includes(each))) return;
	const follow = ({ clientY }: PointerEvent) => {
		const rows = [...list.children];
		const under = rows.findIndex((each) => clientY < each.getBoundingClientRect().bottom);
		if (rows[under] !== row) moveTo(under);
	};
	list.setPointerCapture(pointerId);
	list.addEventListener("pointermove", follow);
	list.addEventListener("lostpointercapture", () => list.removeEventListener("pointermove", follow), { once: true });
}
