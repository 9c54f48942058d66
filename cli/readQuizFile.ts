import { readFile } from "node:fs/promises";
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { type Base, base as baseSchema, withoutBase } from "../contract/base.ts";
import { quiz as quizSchema } from "../contract/quiz.ts";

/** What is wrong, where: line and column count from 1; `path` is the place in the document. */
export type Fault = { file: string; line: number; column: number; path: string; message: string; source: string };

/** `document` is the quiz as its editor wrote it; `base` is what the file says of its origin. */
export type QuizFile = { file: string; id: string; document: unknown; base: Base };
export type ReadResult = { quiz: QuizFile } | { faults: Fault[] };

type Place = { line: number; column: number };

/** A path as a person writes it. */
export function showPath(path: PropertyKey[]): string {
	return path.reduce<string>((text, step) => {
		if (typeof step === "number") return `${text}[${step}]`;
		return text === "" ? String(step) : `${text}.${String(step)}`;
	}, "");
}

/** The key's own node for a name that stands in a map, else the value's. */
function nodeAt(document: Document, path: PropertyKey[], isKey: boolean): Node | null {
	if (!isKey) {
		const node = document.getIn(path, true);
		return isNode(node) ? node : null;
	}
	const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
	const pair = isMap(parent)
		? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
		: undefined;
	return isNode(pair?.key) ? pair.key : null;
}

/** Where a path stands; what is missing is placed at the nearest thing around it that is there. */
export function placeOf(document: Document, lines: LineCounter, path: PropertyKey[], isKey = false): Place {
	for (let length = path.length; length >= 0; length--) {
		const node = nodeAt(document, path.slice(0, length), isKey && length === path.length);
		if (node?.range) {
			const { line, col } = lines.linePos(node.range[0]);
			return { line, column: col };
		}
	}
	return { line: 1, column: 1 };
}

/** An unknown name is a fault at each name, not at the map around it. */
function spread(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string; isKey: boolean }[] {
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((key) => ({ path: [...issue.path, key], message: "is not a known field", isKey: true }));
	}
	return [{ path: issue.path, message: issue.message, isKey: false }];
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message.split("\n", 1).join() : String(error);
}

/** A file's text, which must be UTF-8. */
export async function readText(file: string): Promise<string> {
	return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
}

type Source = { text: string; document: Document; lines: LineCounter; value: unknown };

/** A file's YAML or JSON, whatever it holds; else every fault with its place. Throws nothing. */
export async function readSource(file: string): Promise<Source | { faults: Fault[] }> {
	const whole = { file, line: 1, column: 1, path: "", source: "" };
	let text: string;
	try {
		text = await readText(file);
	} catch (error) {
		return { faults: [{ ...whole, message: messageOf(error) }] };
	}
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	if (document.errors.length > 0) {
		const faults = document.errors.map(({ pos, message }) => {
			const { line, col } = lines.linePos(pos[0]);
			const source = text.split("\n")[line - 1] ?? "";
			return { ...whole, line, column: col, source, message: message.split(/ at line |:?\n/, 1).join() };
		});
		return { faults };
	}
	try {
		return { text, document, lines, value: document.toJS({ maxAliasCount: 100 }) };
	} catch (error) {
		return { faults: [{ ...whole, message: messageOf(error) }] };
	}
}

/**
 * Reads a quiz from YAML or JSON (which YAML contains). Gives the document as its editor wrote it,
 * once it has passed the schema; else every fault with its place. Throws nothing.
 */
export async function readQuizFile(file: string): Promise<ReadResult> {
	const read = await readSource(file);
	if ("faults" in read) return read;
	const { text, document, lines, value } = read;
	const fault = (place: Place, path: string, message: string): Fault => ({
		...{ file, path, message, ...place },
		source: text.split("\n")[place.line - 1] ?? "",
	});
	const quiz = withoutBase(value);
	const parsed = quizSchema.safeParse(quiz);
	const base = baseSchema.safeParse(value);
	const undecided = text.split("\n").flatMap((source, index) => {
		const mark = /^\s*(#\s*DECIDE:)/.exec(source);
		const place = { line: index + 1, column: 1 + source.indexOf("#") };
		return mark ? [fault(place, "", "still has to be decided: keep what is right, then delete this line")] : [];
	});
	if (parsed.success && base.success && undecided.length === 0) {
		return { quiz: { file, id: parsed.data.id, document: quiz, base: base.data } };
	}
	const faults = [...(parsed.error?.issues ?? []), ...(base.error?.issues ?? [])]
		.flatMap(spread)
		.map(({ path, message, isKey }) => fault(placeOf(document, lines, path, isKey), showPath(path), message));
	return { faults: [...undecided, ...faults] };
}
