import type { GradableOf } from "./gradable.ts";
import { chances } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";

/** The share of full credit (0 to 1) that random guessing earns on average. */
export function chanceOf<K extends Kind>(question: GradableOf<K>): number {
	return chances[question.kind](question);
}
