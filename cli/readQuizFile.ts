import {
	type Document,
	isDocument,
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	type Node,
	parseDocument,
	visit,
} from "yaml";
import { type Base, base as baseSchema, withoutBase } from "../contract/base.ts";
import { isRecord } from "../contract/merge/same.ts";
import { quiz as quizSchema } from "../contract/quiz.ts";
import { readText, Unreadable } from "./readText.ts";
import { schemaFaults } from "./schemaFaults.ts";
import { cutWords, type LineFault, syntaxFaults } from "./yamlFaults.ts";

/** A fault and its place. Line and column count from 1; `path` is the place in the document. */
export type Fault = { file: string; line: number; column: number; path: string; message: string; source: string };

/** `document` is the quiz as its editor wrote it. `base` is what the file says it is based on. */
export type QuizFile = { file: string; id: string; document: unknown; base: Base };
export type ReadResult = { quiz: QuizFile } | { faults: Fault[] };

type Position = { line: number; column: number };

/** A path in the notation that people write. */
export function showPath(path: PropertyKey[]): string {
	return path.reduce<string>((text, step) => {
		if (typeof step === "number") return `${text}[${step}]`;
		return text === "" ? String(step) : `${text}.${String(step)}`;
	}, "");
}

/** The node of a field's key, if `isKey`. Otherwise the node of its value. */
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

/** The position of a path in the text. For a missing value, the position of the nearest existing node around it. */
export function positionOf(document: Document, lines: LineCounter, path: PropertyKey[], isKey = false): Position {
	for (let length = path.length; length >= 0; length--) {
		const node = nodeAt(document, path.slice(0, length), isKey && length === path.length);
		if (node?.range) {
			const { line, col } = lines.linePos(node.range[0]);
			return { line, column: col };
		}
	}
	return { line: 1, column: 1 };
}

/** More faults than this would not help the editor. */
const MOST_FAULTS = 100;
/** More fields than any place in a quiz has. Naming them all would take minutes. */
const MOST_FIELDS = 1000;

/** A repeated name, or a place with more fields than a quiz has. */
function nameFault(root: unknown): { offset: number; message: string } | undefined {
	let found: { offset: number; message: string } | undefined;
	visit(isDocument(root) ? root : null, {
		Map(_, { items }) {
			if (items.length > MOST_FIELDS) {
				found = { offset: 0, message: `has ${items.length} fields in one place; is it a quiz?` };
				return visit.BREAK;
			}
			const seen = new Set<unknown>();
			for (const { key } of items) {
				if (!isScalar(key) || key.source === "<<") continue;
				if (seen.has(key.value)) {
					found = { offset: key.range?.[0] ?? 0, message: `“${String(key.value)}” appears twice here; keep one` };
					return visit.BREAK;
				}
				seen.add(key.value);
			}
			return undefined;
		},
	});
	return found;
}

type Source = { text: string; document: Document; lines: LineCounter; value: unknown };

/** Parses a file's YAML or JSON. Returns its value, or every fault with its place. It does not throw. */
export async function readSource(file: string): Promise<Source | { faults: Fault[] }> {
	const whole = { file, line: 1, column: 1, path: "", source: "" };
	try {
		return parseSource(file, await readText(file));
	} catch (error) {
		if (error instanceof Unreadable) return { faults: [{ ...whole, message: error.message }] };
		// The parser is recursive, so a file with very many brackets exceeds its stack.
		if (error instanceof RangeError) return { faults: [{ ...whole, message: "is nested too deeply; is it a quiz?" }] };
		return { faults: [{ ...whole, message: `cannot be read (${error instanceof Error ? error.message : error})` }] };
	}
}

/** Text of several lines whose last line is cut off by ` #`. */
function droppedWords(document: Document, lines: LineCounter): LineFault[] {
	const found: LineFault[] = [];
	visit(document, {
		Scalar(_, { type, comment, range }) {
			if (type !== "PLAIN" || !range || !/^[\p{L}\p{N}](?!int-allow)/u.test(comment ?? "")) return;
			const { line, col } = lines.linePos(range[1]);
			found.push({ line: line - 1, column: col, message: `YAML drops “#${comment}”; put all the words in quotes` });
		},
	});
	return found;
}

/** The positions of aliases without an anchor: YAML reads `*word*` as one. */
function unknownAliases(document: Document): number[] {
	const found: number[] = [];
	visit(document, {
		Alias(_, alias) {
			if (!alias.resolve(document)) found.push(alias.range?.[0] ?? 0);
		},
	});
	return found;
}

function parseSource(file: string, text: string): Source | { faults: Fault[] } {
	const rows = text.split("\n");
	const lines = new LineCounter();
	const document: Document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
	const at = ({ line, column, message }: LineFault): Fault => ({
		...{ file, path: "", line: line + 1, column, message, source: rows[line] ?? "" },
	});
	const cut = file.endsWith(".json") ? [] : cutWords(text);
	const syntax = syntaxFaults(document.errors, text, (offset) => lines.linePos(offset));
	// Where text is cut off, a closing brace may be cut off too. That is not a second fault.
	const broken = cut.length > 0 ? cut : [...syntax, ...droppedWords(document, lines)];
	const name = nameFault(document);
	if (name) {
		const { line, col } = lines.linePos(name.offset);
		broken.push({ line: line - 1, column: col, message: name.message });
	}
	for (const offset of broken.length > 0 ? [] : unknownAliases(document)) {
		const { line, col } = lines.linePos(offset);
		broken.push({
			line: line - 1,
			column: col,
			message: "begins with an asterisk, which means something else in YAML; put the words in quotes",
		});
	}
	if (broken.length > 0) return { faults: broken.slice(0, MOST_FAULTS).map(at) };
	try {
		return { text, document, lines, value: document.toJS({ maxAliasCount: 100 }) };
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		return {
			faults: [at({ line: 0, column: 1, message: "repeats parts by alias (*name) too often; write them out" })],
		};
	}
}

/** Whether text starts with a typographic quotation mark, which YAML does not read as a quote. */
const SMART = /:\s+[“„«”‚‘’]/;

/**
 * Reads a quiz from YAML or JSON (which is valid YAML). Returns the document as its editor wrote it if it passes the
 * schema, or else every fault with its place. It does not throw.
 */
export async function readQuizFile(file: string): Promise<ReadResult> {
	const read = await readSource(file);
	if ("faults" in read) return read;
	const { text, document, lines, value } = read;
	const rows = text.split("\n");
	const fault = (position: Position, path: string, message: string): Fault => ({
		...{ file, path, message, ...position },
		source: rows[position.line - 1] ?? "",
	});
	const undecided = rows.flatMap((source, index) => {
		const isMark = /^\s*#\s*DECIDE:/.test(source);
		const position = { line: index + 1, column: 1 + source.indexOf("#") };
		return isMark ? [fault(position, "", "still has to be decided: keep what is right, then delete this line")] : [];
	});
	const quiz = withoutBase(value);
	const parsed = quizSchema.safeParse(quiz);
	const base = baseSchema.safeParse(value);
	if (parsed.success && base.success && undecided.length === 0) {
		return { quiz: { file, id: parsed.data.id, document: quiz, base: base.data } };
	}
	// A file without any fields has one fault, not two.
	const issues = [...(parsed.error?.issues ?? []), ...(isRecord(value) ? (base.error?.issues ?? []) : [])];
	const found = schemaFaults(issues, value).slice(0, MOST_FAULTS);
	const faults = found.map(({ path, message, isKey }) => {
		const placed = fault(positionOf(document, lines, path, isKey), showPath(path), message);
		const isSmart = SMART.test(placed.source) && !message.includes("is missing");
		return isSmart ? { ...placed, message: `${message} (“ ” are words to YAML; quotes are " ")` } : placed;
	});
	return { faults: [...undecided, ...faults] };
}
