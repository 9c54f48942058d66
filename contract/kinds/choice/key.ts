import { describeOptions, type Option, withoutWords } from "../option.ts";

export type ChoiceKey = { kind: "choice"; options: Option[] };

export function keyOf({ options }: ChoiceKey): ChoiceKey {
	return { kind: "choice", options: withoutWords(options) };
}

export function describe({ options }: ChoiceKey): string {
	return `choice ${describeOptions(options)}`;
}
