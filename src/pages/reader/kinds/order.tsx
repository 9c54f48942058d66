import type { QuestionOf } from "../../../../contract/question.ts";
import { placeFieldOf } from "../fieldNames.ts";
import type { FieldProps, FormKind, HandedIn } from "./formKind.ts";

function Field({ id, question: { items }, text }: FieldProps<"order">) {
	return (
		<>
			{items.map((item) => (
				<label class="row" key={item.id}>
					<select name={placeFieldOf(id, item.id)}>
						<option value="">–</option>
						{items.map((_, place) => (
							<option key={place} value={place + 1}>
								{text.count(place + 1)}
							</option>
						))}
					</select>{" "}
					<span {...text.content}>{item.text}</span>
				</label>
			))}
		</>
	);
}

/** The items in the order that the reader gave. Undefined unless each position is used once. */
function read({ items }: QuestionOf<"order">, { id, form }: HandedIn): string[] | undefined {
	const places = items.map((item) => Number(form.get(placeFieldOf(id, item.id))));
	const order = items.map((_, index) => items[places.indexOf(index + 1)]?.id);
	return order.every((item) => item !== undefined) ? order : undefined;
}

export const order: FormKind<"order"> = { Field, isRadio: false, read };
