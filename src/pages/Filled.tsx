import type { ComponentChildren } from "preact";

type Props = { template: string; parts: { [name: string]: ComponentChildren } };

/** A sentence with elements in place of its `{placeholders}`. */
export function Filled({ template, parts }: Props) {
	return <>{template.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 1 ? parts[piece] : piece))}</>;
}
