import { readFile, writeFile } from "node:fs/promises";
import { isMap, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Base } from "../contract/base.ts";
import { Refused } from "./publish.ts";

const names = ["basedOn", "basedOnDraft"] as const;

function pairOf(map: YAMLMap, name: string): Pair | undefined {
	return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
}

/** Start and end of a field's value in the text. */
function valueRange(map: YAMLMap, name: string): [number, number] | undefined {
	const value = pairOf(map, name)?.value;
	return isScalar(value) && value.range ? [value.range[0], value.range[1]] : undefined;
}

/** The text with a new number field after the id, in the same style as the id. */
function inserted(text: string, map: YAMLMap, name: string, value: number): string | undefined {
	const key = pairOf(map, "id")?.key;
	const start = isScalar(key) ? key.range?.[0] : undefined;
	const end = valueRange(map, "id")?.[1];
	if (start === undefined || end === undefined) return undefined;
	if (map.flow) {
		const space = /[^{,]*$/.exec(text.slice(0, start))?.[0] ?? " ";
		return `${text.slice(0, end)},${space || " "}"${name}": ${value}${text.slice(end)}`;
	}
	const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
	const indent = /[^\n\ufeff]*$/.exec(text.slice(0, start))?.[0] ?? "";
	const lineEnd = text.indexOf("\n", end);
	const isLast = lineEnd === -1;
	const at = isLast ? text.length : lineEnd + 1;
	const line = `${indent.replace(/\S/g, " ")}${name}: ${value}`;
	return `${text.slice(0, at)}${isLast ? lineBreak : ""}${line}${isLast ? "" : lineBreak}${text.slice(at)}`;
}

/**
 * A quiz file's text (YAML or JSON) with its base written in. All other text stays unchanged. Undefined if the file
 * contains no quiz.
 */
export function withBase(source: string, base: Base): string | undefined {
	let text = source;
	for (const name of names) {
		const value = base[name];
		if (value === undefined) continue;
		const { contents } = parseDocument(text, { uniqueKeys: false });
		if (!isMap(contents)) return undefined;
		const range = valueRange(contents, name);
		const next = range ? text.slice(0, range[0]) + value + text.slice(range[1]) : inserted(text, contents, name, value);
		if (next === undefined) return undefined;
		text = next;
	}
	return text;
}

/**
 * Writes into a file what it is now based on. Edits made in the file since it was read stay. Throws `Refused` if the
 * file cannot be written.
 */
export async function writeBase(file: string, base: Base): Promise<void> {
	const byHand = Object.entries(base).map(([name, value]) => `${name}: ${value}`);
	const refused = (why: string) => new Refused(`${file}: ${why}; write ${byHand.join(" and ")} into it`);
	try {
		const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(file));
		const next = withBase(text, base);
		if (next === undefined) throw refused("has no id any more");
		if (next !== text) await writeFile(file, next);
	} catch (error) {
		if (error instanceof Refused) throw error;
		throw refused(`cannot be written (${error instanceof Error ? error.message : error})`);
	}
}
