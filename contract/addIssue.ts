import { z } from "zod";

/** Faults that programs tell apart. The names stay the same when a message changes. */
const faultNames = [
	"answer-outside-range",
	"bands-out-of-order",
	"bands-without-questions",
	"control-character",
	"empty-range",
	"first-band-not-zero",
	"no-right-option",
	"not-a-language",
	"number-too-large",
	"repeated-id",
	"rich-text",
	"several-right-options",
	"shown-in-right-order",
	"step-too-large",
	"tolerance-covers-range",
	"tolerance-outside-range",
	"unknown-currency",
	"unreachable-band",
	"year-with-decimals",
] as const;
export type FaultName = (typeof faultNames)[number];

/** The `params` of an issue. `found` is the name of what rich text may not contain. */
export const faultParams = z.object({ fault: z.enum(faultNames), found: z.string().exactOptional() });
export type FaultParams = z.output<typeof faultParams>;

/** Adds an issue at a path inside the checked value. */
export type AddIssue = (path: (string | number)[], message: string, fault?: FaultName) => void;

/** For a zod check: returns a function that adds issues to those found so far. */
export function issuesOf({ issues, value }: z.core.ParsePayload): AddIssue {
	return (path, message, fault) => {
		const params = fault && ({ fault } satisfies FaultParams);
		issues.push({ code: "custom", path, message, input: value, ...(params && { params }) });
	};
}

/** Adds an issue at each id in `list` that is used a second time. */
export function addRepeats(list: { id: string }[], path: string, addIssue: AddIssue): void {
	const seen = new Set<string>();
	for (const [index, { id }] of list.entries()) {
		if (seen.has(id)) addIssue([path, index, "id"], `repeats the id "${id}"`, "repeated-id");
		seen.add(id);
	}
}
