import { changeKind } from "../kinds/forms.ts";
import { newId } from "../state/names.ts";

/** A claim without text. */
export function freshClaim(): Record<string, unknown> {
	return {
		id: newId(),
		statement: "",
		attribution: "",
		passages: [],
		explainer: "",
		question: changeKind(undefined, "choice"),
	};
}
