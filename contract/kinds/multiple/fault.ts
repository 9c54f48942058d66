import type { Given } from "../../gradable.ts";
import { idsOf } from "../option.ts";
import { isSelection } from "../selection.ts";
import type { MultipleKey } from "./key.ts";

export function faultOf({ options }: MultipleKey, given: Given): string | null {
	return isSelection(given, idsOf(options)) && given.length > 0
		? null
		: "must be a list of different option ids, not empty";
}
