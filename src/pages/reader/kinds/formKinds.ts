import type { Kind, QuestionOf } from "../../../../contract/question.ts";
import { choice } from "./choice.tsx";
import type { FormKind } from "./formKind.ts";
import { multiple } from "./multiple.tsx";
import { number } from "./number.tsx";
import { order } from "./order.tsx";
import { trueFalse } from "./trueFalse.tsx";

const formKinds: { [K in Kind]: FormKind<K> } = { choice, multiple, "true-false": trueFalse, number, order };

/** How the plain form shows and reads a question of this kind. */
export function formKindOf<K extends Kind>({ kind }: QuestionOf<K>): FormKind<K> {
	return formKinds[kind];
}
