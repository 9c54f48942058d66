import type { z } from "zod";
import { type FaultName, type FaultParams, faultParams } from "../../../contract/addIssue.ts";
import { fill } from "../../../contract/fill.ts";
import { faultWords as words } from "../../words/faults.ts";
import { type Path, valueAt } from "../state/edit.ts";
import type { Note } from "./notes.ts";

type Issue = z.core.$ZodIssue;

const own = <T extends object>(table: T, name: string): T[keyof T] | undefined =>
	Object.entries(table).find(([each]) => each === name)?.[1];

/** What is missing at a path: looked up by part and field, then by the field alone. */
function todoAt(path: Path): string {
	const names = path.filter((step) => typeof step === "string");
	const [part, field] = names.slice(-2);
	return own(words.todo, `${part}.${field}`) ?? own(words.todo, String(names.at(-1))) ?? words.todo.other;
}

/** The fault that an issue names. Undefined for the issues of zod's own checks. */
function faultOf(issue: Issue): FaultParams | undefined {
	return issue.code === "custom" ? faultParams.safeParse(issue.params).data : undefined;
}

const faultTexts: { [name in FaultName]: string } = { ...words.undone, ...words.faults };

function faultWordsOf({ fault, found = "" }: FaultParams): string {
	return fill(faultTexts[fault], { found: own(words.richTextFound, found) ?? found });
}

/** The message itself as a sentence, for faults without a text for editors. */
const sentence = (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

/** What to write in a field instead of a value in the wrong format. */
function formatWords({ format, message }: Extract<Issue, { code: "invalid_format" }>, path: Path): string {
	const name = format === "regex" ? (path.includes("hosts") ? "hosts" : path.at(-1)) : format;
	return own(words.formats, String(name)) ?? (format === "regex" ? words.formats.id : sentence(message));
}

/** The allowed size of a value, as text. */
function sizeWords(issue: Extract<Issue, { code: "too_big" | "too_small" }>): string {
	const isBig = issue.code === "too_big";
	const n = isBig ? issue.maximum : issue.minimum;
	if (issue.origin === "string" && isBig) return fill(words.long, { max: n });
	if (issue.origin === "array") return fill(isBig ? words.atMost : words.fewest, { n });
	return fill(isBig ? words.most : words.least, { n });
}

function typeWords(expected: string, value: unknown): string {
	if (expected === "int") return words.whole;
	return expected === "number" && typeof value === "string" ? words.number : words.wrongValue;
}

const isEmpty = (value: unknown) =>
	value === undefined ||
	value === null ||
	(typeof value === "string" && value.trim() === "") ||
	(Array.isArray(value) && value.length === 0);

/** Splits a union's issue into the issues of its last member, which is the form that editors write. */
function spread(issue: Issue): Issue[] {
	if (issue.code !== "invalid_union") return [issue];
	const inner = issue.errors.at(-1);
	if (!inner || inner.length === 0) return [issue];
	return inner.flatMap((each) => spread({ ...each, path: [...issue.path, ...each.path] }));
}

function noteOn(issue: Issue, document: unknown): Note[] {
	const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
	if (issue.code === "unrecognized_keys")
		return issue.keys.map((name) => ({ tone: "fault", path, text: fill(words.unknownField, { name }) }));
	const named = faultOf(issue);
	if (named && named.fault in words.undone) return [{ tone: "todo", path, text: faultWordsOf(named) }];
	const value = valueAt(document, path);
	if (isEmpty(value)) return [{ tone: "todo", path, text: todoAt(path) }];
	const fault = (text: string): Note[] => [{ tone: "fault", path, text }];
	if (named) return fault(faultWordsOf(named));
	switch (issue.code) {
		case "invalid_format":
			return fault(formatWords(issue, path));
		case "invalid_type":
			return fault(typeWords(issue.expected, value));
		case "invalid_value":
		case "invalid_union":
			return fault(fill(words.unknownValue, { value: typeof value === "string" ? value : JSON.stringify(value) }));
		case "too_big":
		case "too_small":
			return fault(sizeWords(issue));
		default:
			return fault(sentence(issue.message));
	}
}

/** Turns a schema's issues into notes beside the document's fields, without repeats. */
export function notesOn(issues: readonly Issue[], document: unknown): Note[] {
	const seen = new Set<string>();
	return issues
		.flatMap(spread)
		.flatMap((issue) => noteOn(issue, document))
		.filter(({ path, text }) => {
			const key = JSON.stringify([path, text]);
			const isFirst = !seen.has(key);
			seen.add(key);
			return isFirst;
		});
}
