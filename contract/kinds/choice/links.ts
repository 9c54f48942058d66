import type { Given } from "../../gradable.ts";
import type { ChoiceKey } from "./key.ts";

export function pickedIn({ options }: ChoiceKey, id: string): Given | undefined {
	return options.some((option) => option.id === id) ? id : undefined;
}
