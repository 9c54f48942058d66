import { fieldOf } from "../fieldNames.ts";
import type { FieldProps, FormKind, HandedIn } from "./formKind.ts";

function Field({ id, question: { min, max, unit }, text }: FieldProps<"number">) {
	return (
		<label>
			{text.estimate} <input type="number" name={fieldOf(id)} min={min} max={max} step="1" /> {unit}
		</label>
	);
}

function read(_: unknown, { given: [first] }: HandedIn): number | undefined {
	return first !== undefined && Number.isInteger(Number(first)) ? Number(first) : undefined;
}

export const number: FormKind<"number"> = { Field, isRadio: false, read };
