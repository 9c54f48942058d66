import { numeral, unitOf } from "../../../../contract/number/amount.ts";
import { digitOf, readNumber } from "../../../../contract/number/readNumber.ts";
import { readPlain } from "../../../../contract/number/readPlain.ts";
import { signOf } from "../../../../contract/number/signOf.ts";
import type { QuestionOf } from "../../../../contract/question.ts";
import type { Text } from "../../../../widget/language/text.ts";
import { amountOf } from "../../../../widget/question/amount.ts";
import { fieldOf, seenFieldOf } from "../fieldNames.ts";
import type { FieldProps, FormKind, HandedIn } from "./formKind.ts";

/** A text field, because browsers read number fields in their own language and not the page's. */
function Field({ id, question, text, typed, hint }: FieldProps<"number">) {
	const isRead = typed !== undefined && reading(question, typed, text) !== undefined;
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
				aria-invalid={typed !== undefined && !isRead}
			/>{" "}
			{isRead && <input type="hidden" name={seenFieldOf(id)} value={typed} />}
			<span {...text.content}>{signOf(question, text.numbers)}</span>
		</label>
	);
}

function reading(question: QuestionOf<"number">, typed: string, text: Text): string | undefined {
	const value = readNumber(typed, question, text.numbers);
	return value === undefined ? undefined : amountOf(question, value, text);
}

const withPlainDigits = (text: string) => text.replace(/\p{Nd}/gu, digitOf);
const digitsOf = (text: string) => withPlainDigits(text).replace(/\D/g, "");

/** Whether the typed digits are those of the number as it is shown or as everybody writes it. "6.000" is not plainly 6. */
function isPlainly(value: number, typed: string, question: QuestionOf<"number">, lang: string): boolean {
	const shown = numeral(question, value, lang);
	return (
		[shown, shown + unitOf(question, value, lang)].some((each) => digitsOf(each) === digitsOf(typed)) ||
		readPlain(withPlainDigits(typed).replace(/[^\d.,-]/g, ""), question) === value
	);
}

/** The number that was typed. If it may mean another one, it counts once the form has shown what was read. */
function read(question: QuestionOf<"number">, { id, given: [first], form, lang }: HandedIn): number | undefined {
	const value = first === undefined ? undefined : readNumber(first, question, lang);
	if (first === undefined || value === undefined) return undefined;
	return isPlainly(value, first, question, lang) || form.get(seenFieldOf(id)) === first ? value : undefined;
}

export const number: FormKind<"number"> = { Field, isRadio: false, reading, read };
