import type { GradableOf, Response } from "./gradable.ts";
import { graders } from "./kinds/tables.ts";
import type { Kind } from "./question.ts";

/**
 * Credit for a response, an integer from 0 to `FULL_CREDIT`. Pure; the same code runs in the reader's page
 * and in the Worker. A response that does not fit the question, and "I don't know", earn 0.
 */
export function grade<K extends Kind>(question: GradableOf<K>, response: Response): number {
	return response === null ? 0 : graders[question.kind](question, response);
}
