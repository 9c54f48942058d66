import type { ErrorCode, YAMLParseError } from "yaml";

/** A fault in a line of YAML, as text for its editor. `line` counts from 0. */
export type LineFault = { line: number; column: number; message: string };

/** A key followed by text: `title: Election` in a map or in a list's member. */
const keyed = /^(\s*(?:- +)*)([\w-]+):[ \t]+(\S.*)$/;
/** Text in braces that would be cut off. */
const inBraces = /[{,]\s*([\w-]+):\s+([^"'{}[\],][^"'{},]*? #[\p{L}\p{N}][^,}]*)/u;
const QUOTED = /^["'|>[{&*!]/;

const quoted = (words: string) => `"${words.replace(/["\\]/g, "\\$&")}"`;
const short = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words);

/**
 * Text that ` #` cuts off. If a letter or digit follows the #, it is meant as text, since a comment starts with a
 * space.
 */
function cutAt(line: string): LineFault["message"] | undefined {
	const [, name, words = ""] = inBraces.exec(line) ?? keyed.exec(line)?.slice(1) ?? [];
	if (name === undefined || QUOTED.test(words)) return undefined;
	const cut = / #(?=[\p{L}\p{N}])/u.exec(words);
	if (!cut || /^ #\s*(lint-allow|yaml-language-server)/.test(words.slice(cut.index))) return undefined;
	return `YAML ignores everything after “ #”; put the words in quotes: ${name}: ${quoted(short(words))}`;
}

/** Places where YAML would drop text without a warning. Text blocks (`|`, `>`) are safe. */
export function cutWords(text: string): LineFault[] {
	let block = -1;
	return text.split("\n").flatMap((source, line): LineFault[] => {
		const indent = source.search(/\S/);
		if (indent === -1 || (block >= 0 && indent > block)) return [];
		block = /:[ \t]+[|>][-+\d]*\s*(#.*)?$/.test(source) ? source.search(/[^\s-]/) : -1;
		const message = cutAt(source);
		return message ? [{ line, column: source.indexOf(" #") + 2, message }] : [];
	});
}

const starts: { [character: string]: string } = {
	"@": "an at sign",
	"`": "a backtick",
	"%": "a percent sign",
	"*": "an asterisk",
	"&": "an ampersand",
	"!": "an exclamation mark",
	'"': "a quotation mark",
	"'": "an apostrophe",
	"[": "a square bracket",
	"{": "a brace",
};

/** The most common reasons why YAML reads text differently: it starts with a symbol, or contains a colon. */
function wordsFault(source: string): string | undefined {
	const [, , name = "", words = ""] = keyed.exec(source) ?? [];
	if (name === "") return undefined;
	const said = starts[words[0] ?? ""];
	if (said)
		return `begins with ${said}, which means something else in YAML; put the words in quotes: ${name}: ${quoted(short(words))}`;
	if (/:(\s|$)/.test(words)) {
		return `contains a colon, so YAML reads it as another field; put the words in quotes: ${name}: ${quoted(short(words))}`;
	}
	return undefined;
}

const INDENT = "is not indented like the lines around it; fields of one thing begin in the same column";
const CLOSE =
	"a bracket or brace is not closed; write ] or } at its end, and put words with commas or colons in quotes";

const byCode: { [code in ErrorCode]?: string } = {
	TAB_AS_INDENT: "is indented with a tab; use spaces",
	BAD_INDENT: INDENT,
	DUPLICATE_KEY: "appears twice here; keep one",
	MULTIPLE_DOCS: "begins a second document; a file holds one quiz, so delete this line or make two files",
	BAD_ALIAS: "begins with an asterisk; put the words in quotes",
	BLOCK_IN_FLOW: "has words with a colon inside braces; put the words in quotes",
	BAD_DQ_ESCAPE: "a backslash means something else in double quotes; write \\\\ or use single quotes",
	MULTILINE_IMPLICIT_KEY: "has no “: ” (a colon and a space) between the field's name and its value",
	BLOCK_AS_IMPLICIT_KEY: INDENT,
};

function messageOf({ code, message }: YAMLParseError, source: string): string {
	const isFlow = /[[{]/.test(source);
	if (code === "MISSING_CHAR" && /quote/.test(message)) return "a quotation mark is opened but not closed";
	if (code === "BAD_INDENT" && /^Flow/.test(message)) return CLOSE;
	if (code === "MISSING_CHAR" && isFlow) return CLOSE;
	if (code === "TAB_AS_INDENT" || code === "DUPLICATE_KEY" || code === "MULTIPLE_DOCS") return byCode[code] ?? message;
	return (
		wordsFault(source) ??
		byCode[code] ??
		"cannot be read here; check that the line is indented like its neighbours, and put words with signs in quotes"
	);
}

/**
 * Syntax errors as text for editors, one message per cause. Errors that follow from the first one in a line, or from
 * the one before, are left out.
 */
export function syntaxFaults(
	errors: readonly YAMLParseError[],
	text: string,
	placeAt: (offset: number) => { line: number; col: number },
): LineFault[] {
	const lines = text.split("\n");
	const seen = new Set<string>();
	const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
	return (tabs.length > 0 ? tabs : errors).flatMap((error): LineFault[] => {
		const { line, col } = placeAt(error.pos[0]);
		const message = messageOf(error, lines[line - 1] ?? "");
		const isRepeat = seen.has(`line ${line}`) || (error.code !== "DUPLICATE_KEY" && seen.has(message));
		const follows = error.code === "UNEXPECTED_TOKEN" && seen.size > 0;
		seen.add(`line ${line}`).add(message);
		return isRepeat || follows ? [] : [{ line: line - 1, column: col, message }];
	});
}
