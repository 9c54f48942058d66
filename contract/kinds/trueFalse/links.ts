import type { Given } from "../../gradable.ts";
import type { TrueFalseKey } from "./key.ts";

export function pickedIn(_: TrueFalseKey, id: string): Given | undefined {
	return id === "true" || id === "false" ? id === "true" : undefined;
}
