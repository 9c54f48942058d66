import type { GradableOf } from "./gradable.ts";
import { chances } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";

/** Share of full credit, 0 to 1, that somebody earns on average who knows nothing and picks by lot. */
export function chanceOf<K extends Kind>(question: GradableOf<K>): number {
	return chances[question.kind](question);
}
