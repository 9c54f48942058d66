import type { z } from "zod";
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

const FOUND = "(https://…); found ";

function messageWords(message: string): string {
	const known = own(words.messages, message);
	if (known) return known;
	const found = message.indexOf(FOUND);
	if (found >= 0) {
		const what = message.slice(found + FOUND.length);
		return fill(words.richText, { found: own(words.richTextFound, what) ?? what });
	}
	if (message.startsWith("repeats the id")) return words.repeated;
	return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
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
	const undone = own(words.undone, issue.message);
	if (undone) return [{ tone: "todo", path, text: undone }];
	const value = valueAt(document, path);
	if (isEmpty(value)) return [{ tone: "todo", path, text: todoAt(path) }];
	const fault = (text: string): Note[] => [{ tone: "fault", path, text }];
	switch (issue.code) {
		case "invalid_type":
			return fault(typeWords(issue.expected, value));
		case "invalid_value":
		case "invalid_union":
			return fault(fill(words.unknownValue, { value: typeof value === "string" ? value : JSON.stringify(value) }));
		case "too_big":
		case "too_small":
			return fault(sizeWords(issue));
		default:
			return fault(messageWords(issue.message));
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
