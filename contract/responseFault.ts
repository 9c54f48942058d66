import type { GradableOf, Response } from "./gradable.ts";
import { faults } from "./kinds/faults.ts";
import type { Kind } from "./question.ts";

/** Why `given` is not a valid response to `question`. Null if it is. "I don't know" is always valid. */
export function responseFault<K extends Kind>(question: GradableOf<K>, given: Response): string | null {
	return given === null ? null : faults[question.kind](question, given);
}
