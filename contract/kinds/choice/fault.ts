import type { Given } from "../../gradable.ts";
import type { ChoiceKey } from "./key.ts";

export function faultOf({ options }: ChoiceKey, given: Given): string | null {
	return options.some(({ id }) => id === given) ? null : "must be the id of one option";
}
