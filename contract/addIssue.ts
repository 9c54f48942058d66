import type { z } from "zod";

/** Says what is wrong at a place inside the value that is checked. */
export type AddIssue = (path: (string | number)[], message: string) => void;

/** For a check of zod's: adds issues to what it found so far. */
export function issuesOf({ issues, value }: z.core.ParsePayload): AddIssue {
	return (path, message) => {
		issues.push({ code: "custom", path, message, input: value });
	};
}

/** Adds an issue for each id that stands a second time in `list`, at its own place. */
export function addRepeats(list: { id: string }[], path: string, addIssue: AddIssue): void {
	const seen = new Set<string>();
	for (const [index, { id }] of list.entries()) {
		if (seen.has(id)) addIssue([path, index, "id"], `repeats the id "${id}"`);
		seen.add(id);
	}
}
