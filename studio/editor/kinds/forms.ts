import type { Kind } from "../../../contract/question.ts";
import { choice } from "./choice.tsx";
import type { KindForm } from "./kindForm.ts";
import { multiple } from "./multiple.tsx";
import { number } from "./number.tsx";
import { order } from "./order.tsx";
import { partsOf } from "./parts.ts";
import { trueFalse } from "./trueFalse.tsx";

/** The form of each kind of question. */
const forms: { [K in Kind]: KindForm } = { choice, multiple, "true-false": trueFalse, number, order };

/** Whether a value is a kind of question that this version knows. */
export function isKind(kind: unknown): kind is Kind {
	return typeof kind === "string" && Object.hasOwn(forms, kind);
}

/** The form of a kind. Undefined if this version does not know it. */
export function formOf(kind: unknown): KindForm | undefined {
	return isKind(kind) ? forms[kind] : undefined;
}

/** Changes a question's kind and keeps what fits. */
export function changeKind(question: unknown, kind: Kind): Record<string, unknown> {
	return forms[kind].fit(partsOf(question));
}
