import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { LineCounter, parseDocument } from "yaml";
import { type Passage, quiz as quizSchema } from "../contract/quiz.ts";
import { normalize, placesOf, trimmed } from "../widget/passage/quote.ts";
import { SKIPPED } from "../widget/passage/skipped.ts";
import { Refused } from "./publish.ts";
import { type Fault, placeOf, type QuizFile, readText, showPath } from "./readQuizFile.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** What the widget does not look into either. */
const skipped = new Set(SKIPPED.split(","));
/** Elements that do not break a line; all others do (HTML, "Phrasing content" and "Rendering"). */
const INLINE = new Set(
	"a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
		" ",
	),
);

function textIn(node: Node): string {
	if (node.nodeName === "#text" && "value" in node) return node.value;
	if (!("childNodes" in node) || skipped.has(node.nodeName)) return "";
	const text = node.childNodes.map(textIn).join("");
	return INLINE.has(node.nodeName) ? text : ` ${text} `;
}

/** The text of an article's HTML as readers see it, spelled one way. */
export function articleText(html: string): string {
	return normalize(textIn(parse(html)));
}

const LONGEST = 10_000_000;
const PATIENCE_MS = 20_000;

/** The encoding that a response names, or its first bytes do, or UTF-8 (WHATWG HTML, "Determining the character encoding"). */
function encodingOf(contentType: string, bytes: Uint8Array): string {
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
	const named = /charset=["']?([\w-]+)/i;
	return named.exec(contentType)?.[1] ?? named.exec(head)?.[1] ?? "utf-8";
}

/** An article's HTML from the web. Throws `Refused` with one clear line. */
export async function fetchArticle(url: string): Promise<string> {
	if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Refused(`${url}: is no web address`);
	const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
	if (!response) throw new Refused(`${url}: nobody answers`);
	if (!response.ok) throw new Refused(`${url}: answers ${response.status}`);
	const type = response.headers.get("content-type") ?? "";
	if (!/html/i.test(type)) throw new Refused(`${url}: is ${type || "of no type"}, not HTML`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (bytes.length > LONGEST) throw new Refused(`${url}: has more than ${LONGEST} bytes`);
	return new TextDecoder(encodingOf(type, bytes)).decode(bytes);
}

export type Found = { missing: Fault[]; ambiguous: Fault[]; passages: number };

type Doubt = { list: "missing" | "ambiguous"; message: string };

/** What is to be said against a passage; nothing where readers are shown what is meant. */
function doubtOf(passage: Passage, text: string): Doubt | undefined {
	const { all, fitting } = placesOf(passage, text);
	if (all.length === 0) return { list: "missing", message: "does not stand in the article" };
	if (fitting.length === 0) {
		return { list: "ambiguous", message: "stands in the article, but not between its prefix and suffix" };
	}
	if (fitting.length === 1) return undefined;
	const message = `stands ${fitting.length} times in the article; a prefix or a suffix would say which is meant`;
	return { list: "ambiguous", message };
}

/** Which passages of a quiz do not stand in the article's text, and which stand there so that chance decides. */
export async function findPassages({ file, document: value }: QuizFile, text: string): Promise<Found> {
	const source = await readText(file);
	const counter = new LineCounter();
	const document = parseDocument(source, { lineCounter: counter });
	const found: Found = { missing: [], ambiguous: [], passages: 0 };
	for (const [index, { passages }] of quizSchema.parse(value).claims.entries()) {
		found.passages += passages.length;
		for (const [number, passage] of passages.entries()) {
			const doubt = doubtOf(passage, text);
			if (!doubt) continue;
			const path = ["claims", index, "passages", number, "exact"];
			const place = placeOf(document, counter, path);
			const line = source.split("\n")[place.line - 1] ?? "";
			found[doubt.list].push({ file, ...place, path: showPath(path), message: doubt.message, source: line });
		}
	}
	return found;
}

/** Whether an article has any text to look in: pages that scripts fill have none. */
export function isReadable(text: string): boolean {
	return trimmed(text).length > 0;
}
