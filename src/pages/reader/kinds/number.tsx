import { readNumber } from "../../../../contract/number/readNumber.ts";
import { signOf } from "../../../../contract/number/signOf.ts";
import type { QuestionOf } from "../../../../contract/question.ts";
import { fieldOf } from "../fieldNames.ts";
import type { FieldProps, FormKind, HandedIn } from "./formKind.ts";

/** A text field, because browsers read number fields in their own language and not the page's. */
function Field({ id, question, text, typed, hint }: FieldProps<"number">) {
	return (
		<label>
			{text.estimate}{" "}
			<input
				type="text"
				inputMode={question.min < 0 ? "text" : "decimal"}
				autocomplete="off"
				dir="ltr"
				name={fieldOf(id)}
				value={typed}
				aria-describedby={hint}
				aria-invalid={typed !== undefined}
			/>{" "}
			<span {...text.content}>{signOf(question, text.numbers)}</span>
		</label>
	);
}

function read(question: QuestionOf<"number">, { given: [first], lang }: HandedIn): number | undefined {
	return first === undefined ? undefined : readNumber(first, question, lang);
}

export const number: FormKind<"number"> = { Field, isRadio: false, read };
