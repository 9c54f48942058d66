import { describeOptions, type Option, withoutWords } from "../option.ts";
import type { Credit } from "../share.ts";

export type MultipleKey = { kind: "multiple"; options: Option[]; credit: Credit };

export function keyOf({ options, credit }: MultipleKey): MultipleKey {
	return { kind: "multiple", options: withoutWords(options), credit };
}

export function describe({ options, credit }: MultipleKey): string {
	return `multiple ${credit} ${describeOptions(options)}`;
}
