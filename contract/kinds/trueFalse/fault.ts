import type { Given } from "../../gradable.ts";
import type { TrueFalseKey } from "./key.ts";

export function faultOf(_: TrueFalseKey, given: Given): string | null {
	return typeof given === "boolean" ? null : "must be true or false";
}
