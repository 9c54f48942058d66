import type { Given } from "../gradable.ts";

/** Whether the response is a list of different ids, all of them among `ids`. */
export function isSelection(given: Given, ids: string[]): given is string[] {
	return Array.isArray(given) && new Set(given).size === given.length && given.every((id) => ids.includes(id));
}
