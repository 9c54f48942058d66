import type { z } from "zod";

/** A fault at a path of a document. `isKey`: it is about the field's name, not its value. */
export type SchemaFault = { path: PropertyKey[]; message: string; isKey: boolean };

/** What to write in each field. */
const wanted: { [field: string]: string } = {
	id: "a name such as town-hall: small letters, digits and hyphens",
	language: "a language such as en, de or pt-BR",
	title: 'words such as "What do you know?"',
	headline: "the story's headline in quotes",
	date: 'a date in quotes such as "2026-03-02"',
	claims: "a list of claims, each with “- id: …”",
	passages: "“passages:” and below it “- exact: words of the story, letter by letter”",
	exact: "words of the story, letter by letter",
	explainer: "a few sentences: what is behind the claim",
	standing: "one of on-record, announced, reported, estimate, forecast, inference, opinion, disputed",
	attribution: "who says it",
	statement: "what the story says, in your words",
	prompt: "the question",
	kind: "one of choice, multiple, true-false, number, order",
	options: "a list of options, each with “- id: …” and “text: …”",
	items: "a list of items, each with “- id: …” and “text: …”",
	feedback: 'what readers are told, such as “feedback: { right: "…", wrong: "…" }”',
	url: "an address that begins with https://",
	unit: "what is counted, such as euros",
	article: "“article:” and below it headline and date",
};

const typeWords: { [type: string]: string } = {
	string: "words",
	boolean: "true or false",
	number: "a number",
	int: "a whole number",
	array: "a list: lines that begin with “- ”",
	object: "fields of its own, each on a line, indented below it",
};

const fieldOf = (path: PropertyKey[]) => String(path.findLast((step) => typeof step === "string") ?? "");

function valueAt(document: unknown, path: PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
		document,
	);
}

/** The Levenshtein distance of two words: the number of letters to change (Levenshtein 1966). */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

const LONGEST_NAME = 40;
const MOST_NAMES = 100;

/** The known name that is most similar, if one is similar enough. */
function nearest(name: string, known: readonly string[]): string | undefined {
	if (name.length > LONGEST_NAME) return undefined;
	const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
	const [best] = known.map((each) => ({ each, far: distance(plain(name), plain(each)) })).sort((a, b) => a.far - b.far);
	return best && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.each : undefined;
}

/** All field names of a quiz. */
const fields =
	"id language title article headline date byline publisher url confidence dontKnow hosts claims statement standing attribution passages exact prefix suffix explainer sources corrections note question kind prompt options text right feedback credit unit decimals format currency min max step answer tolerance low high wrong items bands from basedOn basedOnDraft".split(
		" ",
	);

function unknownField(key: string): string {
	if (/^\w+:\S/.test(key)) return "needs a space after the colon";
	const near = nearest(
		key,
		fields.filter((name) => name !== key),
	);
	return near
		? `is not a field; did you mean ${near}?`
		: fields.includes(key)
			? "does not belong here; check the indentation"
			: "is not a field of a quiz; delete it, or make it a comment with # in front";
}

function wordsWanted(field: string, value: unknown): string {
	if (Array.isArray(value)) return `must be words, but this is a list; put quotes around it: ${field}: "[…]"`;
	if (typeof value === "object" && value !== null) {
		return `must be words; if they contain a colon, put them in quotes: ${field}: "…: …"`;
	}
	return `must be words: put quotes around it: ${field}: "${value}"`;
}

const YES = /^(yes|y|on|ja|oui|si|sí|true|richtig|x|1)$/i;

function truthWanted(field: string, value: unknown): string {
	const isYes = typeof value === "string" ? YES.test(value.trim()) : value === 1;
	return `must be true or false, without quotes: ${field}: ${isYes}`;
}

function numberWanted(field: string, value: unknown): string {
	if (typeof value !== "string") {
		return field === "decimals"
			? "must be a whole number: the number of digits after the point"
			: "must be a number in digits, such as 3.7";
	}
	const isGrouped = /^-?\d{1,3}([., \u00a0\u202f'’_]\d{3})*$/.test(value.trim());
	const digits = isGrouped ? `: ${field}: ${value.replace(/[^\d-]/g, "")}` : "";
	return `must be a whole number in digits, without quotes, unit or separators${digits}`;
}

/** What to write where YAML has read another type. Numbers, dates, yes and no without quotes are not text. */
const wants: { [expected: string]: (field: string, value: unknown) => string } = {
	string: wordsWanted,
	boolean: truthWanted,
	int: numberWanted,
	number: numberWanted,
};

function typeFault(expected: string, value: unknown, path: PropertyKey[]): string {
	return wants[expected]?.(fieldOf(path), value) ?? `must be ${typeWords[expected] ?? expected}`;
}

function missing(path: PropertyKey[], expected: string): string {
	const field = fieldOf(path);
	const isMember = typeof path.at(-1) === "number";
	if (isMember) return "is empty; write something after the hyphen, or delete it";
	return `is missing: write ${field}: ${wanted[field] ? `with ${wanted[field]}` : `with ${typeWords[expected] ?? "a value"}`}`;
}

const list = (values: readonly unknown[]) => values.map(String).join(", ");

function choiceFault(values: readonly unknown[], value: unknown): string {
	const near = typeof value === "string" ? nearest(value, values.map(String)) : undefined;
	return `must be one of ${list(values)}${near ? `; did you mean ${near}?` : ""}`;
}

const sizes: { [origin: string]: string } = { array: "entries", string: "characters" };

type Issue = z.core.$ZodIssue;

/** The message about a size: the schema's own, or else one made from the limits. */
function sizeFault(issue: Extract<Issue, { code: "too_big" | "too_small" }>, value: unknown): string {
	if (issue.code === "too_big" && typeof value === "string") return `${issue.message}; this has ${value.trim().length}`;
	if (!issue.message.startsWith("Too ")) return issue.message;
	const bound = issue.code === "too_big" ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
	const size = sizes[issue.origin];
	return size ? `must have ${bound} ${size}` : `must be ${bound}`;
}

const kinds = ["choice", "multiple", "true-false", "number", "order"];

function missingFault(issue: Issue): string {
	if (issue.path.length === 0) return "is empty; `readback new` asks a few questions and writes a first quiz";
	return missing(issue.path, issue.code === "invalid_type" ? issue.expected : "string");
}

function messageOf(issue: Issue, document: unknown): string {
	const value = valueAt(document, issue.path);
	const isMissing = value === undefined || value === null;
	if (isMissing && /^invalid_(type|value|union)$/.test(issue.code ?? "")) return missingFault(issue);
	if (issue.code === "invalid_type") return typeFault(issue.expected, value, issue.path);
	if (issue.code === "invalid_value") return choiceFault(issue.values, value);
	if (issue.code === "invalid_union" && fieldOf(issue.path) === "kind") return choiceFault(kinds, value);
	if (issue.code === "too_big" || issue.code === "too_small") return sizeFault(issue, value);
	return issue.message;
}

/** The paths of fields that misspelled names stand for. That these fields are missing is the same fault. */
function meantBy(issues: readonly Issue[]): Set<string> {
	const meant = issues.flatMap((issue) => {
		if (issue.code !== "unrecognized_keys") return [];
		return issue.keys.slice(0, MOST_NAMES).map((key) => JSON.stringify([...issue.path, nearest(key, fields)]));
	});
	return new Set(meant);
}

/**
 * Converts a schema's issues into faults for editors, with what to write instead. Each unknown name is a separate fault
 * at that name.
 */
export function schemaFaults(issues: readonly Issue[], document: unknown): SchemaFault[] {
	const meant = meantBy(issues);
	return issues.flatMap((issue): SchemaFault[] => {
		if (issue.code === "unrecognized_keys") {
			return issue.keys
				.slice(0, MOST_NAMES)
				.map((key) => ({ path: [...issue.path, key], message: unknownField(key), isKey: true }));
		}
		const isSaid = meant.has(JSON.stringify(issue.path)) && valueAt(document, issue.path) === undefined;
		return isSaid ? [] : [{ path: issue.path, message: messageOf(issue, document), isKey: false }];
	});
}
