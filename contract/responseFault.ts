import type { GradableOf, Response } from "./gradable.ts";
import { faults } from "./kinds/faults.ts";
import type { Kind } from "./question.ts";

/** Why `given` cannot be a response to `question`; null when it can. "I don't know" fits each. */
export function responseFault<K extends Kind>(question: GradableOf<K>, given: Response): string | null {
	return given === null ? null : faults[question.kind](question, given);
}
