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

/** What is wrong, where: line and column count from 1; `path` is the place in the document. */
export type Fault = { file: string; line: number; column: number; path: string; message: string; source: string };

/** `document` is the quiz as its editor wrote it; `base` is what the file says of its origin. */
export type QuizFile = { file: string; id: string; document: unknown; base: Base };
export type ReadResult = { quiz: QuizFile } | { faults: Fault[] };

type Position = { line: number; column: number };

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

/** More faults of one file than these say nothing more. */
const MOST_FAULTS = 100;
/** More fields in one place than any quiz has, which would take minutes to name. */
const MOST_FIELDS = 1000;

/** A name that stands twice, or a place with more fields than a quiz has. */
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

/** A file's YAML or JSON, whatever it holds; else every fault with its place. Throws nothing. */
export async function readSource(file: string): Promise<Source | { faults: Fault[] }> {
	const whole = { file, line: 1, column: 1, path: "", source: "" };
	try {
		return parseSource(file, await readText(file));
	} catch (error) {
		if (error instanceof Unreadable) return { faults: [{ ...whole, message: error.message }] };
		// The parser goes down with each bracket: a file of brackets alone has no end that it can reach.
		if (error instanceof RangeError) return { faults: [{ ...whole, message: "is nested too deeply; is it a quiz?" }] };
		return { faults: [{ ...whole, message: `cannot be read (${error instanceof Error ? error.message : error})` }] };
	}
}

/** Words of several lines whose last was cut by a ` #`. */
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

/** Where something repeats what is nowhere: `*word*` is an alias to YAML. */
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
	// Where words are cut, a brace behind them is cut as well: that is no fault of its own.
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

/** Whether the words that a smart quotation mark opens were meant to stand in quotes. */
const SMART = /:\s+[“„«”‚‘’]/;

/**
 * Reads a quiz from YAML or JSON (which YAML contains). Gives the document as its editor wrote it,
 * once it has passed the schema; else every fault with its place. Throws nothing.
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
	// A file that holds no fields at all has one fault, not two.
	const issues = [...(parsed.error?.issues ?? []), ...(isRecord(value) ? (base.error?.issues ?? []) : [])];
	const found = schemaFaults(issues, value).slice(0, MOST_FAULTS);
	const faults = found.map(({ path, message, isKey }) => {
		const placed = fault(positionOf(document, lines, path, isKey), showPath(path), message);
		const isSmart = SMART.test(placed.source) && !message.includes("is missing");
		return isSmart ? { ...placed, message: `${message} (“ ” are words to YAML; quotes are " ")` } : placed;
	});
	return { faults: [...undecided, ...faults] };
}
