import type { Given } from "../../gradable.ts";
import { isSelection } from "../selection.ts";
import type { OrderKey } from "./key.ts";

export function faultOf({ answer }: OrderKey, given: Given): string | null {
	return isSelection(given, answer) && given.length === answer.length ? null : "must name each item's id once";
}
