import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { LineCounter, parseDocument } from "yaml";
import { type Claim, type Passage, quiz as quizSchema } from "../contract/quiz.ts";
import { isNoteSign } from "../widget/passage/isNoteSign.ts";
import { normalize, spansOf, trimmed } from "../widget/passage/quote.ts";
import { SKIPPED } from "../widget/passage/skipped.ts";
import { boundedBytes } from "./boundedBytes.ts";
import { Refused } from "./publish.ts";
import { type Fault, positionOf, type QuizFile, showPath } from "./readQuizFile.ts";
import { readText } from "./readText.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that the widget skips too. */
const skipped = new Set(SKIPPED.split(","));
/** Elements that do not break a line. All others do (HTML, "Phrasing content" and "Rendering"). */
const INLINE = new Set(
	"a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr".split(
		" ",
	),
);
/** Class names that many sites use for text that only screen readers get. */
const HEARD_ONLY =
	/(^|\s|-)(sr-only|visually-?hidden|screen-reader-(text|only)|screenreader|a11y-hidden|assistive-text|element-invisible|u-hidden)(\s|$)/i;
const UNSEEN_STYLE = /display:\s*none|visibility:\s*hidden|opacity:\s*0(;|$)|font-size:\s*0(px)?(;|$)|line-through/i;
const RAISED_STYLE = /vertical-align:\s*super/i;
const SIGNS = /^(button|label)$/;
const NOTES = /^(aside|figure|nav)$/;
const NOTE_ROLES = /note|^(tooltip|complementary)$/;
/** Class names of fonts that draw icons from their names. */
const ICON_CLASS = /material-/i;

type Reading = "all" | "sentences" | "paragraphs";
/** `link` is the text of the link around. */
type TextContext = { reading: Reading; link: string; before: string };

function attributesOf(node: Node): { [name: string]: string } {
	return "attrs" in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {};
}

function isUnseen({ hidden, style = "", class: classes = "" }: { [name: string]: string }): boolean {
	return hidden !== undefined || UNSEEN_STYLE.test(style) || HEARD_ONLY.test(classes);
}

function contentOf(node: Node): string {
	if (node.nodeName === "#text" && "value" in node) return node.value;
	return "childNodes" in node ? node.childNodes.map(contentOf).join("") : "";
}

function hasLink(node: Node): boolean {
	return node.nodeName === "a" || ("childNodes" in node && node.childNodes.some(hasLink));
}

function isBeside(node: Node, attributes: { [name: string]: string }, { link, before }: TextContext): boolean {
	const { role = "", href = "", style = "", class: classes = "", "aria-hidden": hiddenFromReaders } = attributes;
	const isRaised = node.nodeName === "sup" || RAISED_STYLE.test(style);
	const content = contentOf(node);
	const isLinked = link === content.trim() || hasLink(node);
	if (isRaised && isNoteSign(content, isLinked, before)) return true;
	const isHidden = hiddenFromReaders === "true";
	// A link may contain the name of an icon after its own words.
	const isWithin = node.nodeName === "a" && href.includes("#") && !content.includes("_");
	const maySign = isWithin || isHidden || SIGNS.test(node.nodeName) || role === "button";
	if (maySign && isNoteSign(content, false, before)) return true;
	return NOTES.test(node.nodeName) || NOTE_ROLES.test(role) || ICON_CLASS.test(classes);
}

/** Whether an element is between two paragraphs, and is not a paragraph itself. */
function isBetween(node: Node): boolean {
	if (node.nodeName === "p" || !("attrs" in node) || !node.parentNode) return false;
	const around = node.parentNode.childNodes;
	const at = around.indexOf(node);
	const isParagraph = ({ nodeName }: Node) => nodeName === "p";
	return around.slice(0, at).some(isParagraph) && around.slice(at).some(isParagraph);
}

function textIn(node: Node, place: TextContext): string {
	if (node.nodeName === "#text" && "value" in node) return node.value;
	const attributes = attributesOf(node);
	if (!("childNodes" in node) || skipped.has(node.nodeName) || isUnseen(attributes)) return "";
	if (place.reading !== "all" && isBeside(node, attributes, place)) return "";
	if (place.reading === "paragraphs" && isBetween(node)) return "";
	const link = node.nodeName === "a" ? contentOf(node).trim() : place.link;
	const text = node.childNodes.reduce(
		(read, child) => read + textIn(child, { ...place, link, before: (place.before + read).slice(-9) }),
		"",
	);
	return INLINE.has(node.nodeName) ? text : ` ${text} `;
}

/**
 * The normalized text of an article's HTML, as readers see it. Returns several readings: all text, and then without
 * things that interrupt it, such as note signs. A file has no style sheets. So text that only a style sheet hides
 * counts as visible, unless its class is a common one for screen readers.
 */
export function articleText(html: string): string[] {
	const document = parse(html);
	const read = (reading: Reading) => normalize(textIn(document, { reading, link: "", before: "" }));
	return [read("all"), read("sentences"), read("paragraphs")];
}

const LONGEST = 10_000_000;
const PATIENCE_MS = 20_000;

/**
 * The encoding named by a response or in its first bytes, or else UTF-8 (WHATWG HTML, "Determining the character
 * encoding").
 */
function encodingOf(contentType: string, bytes: Uint8Array): string {
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
	const named = /charset=["']?([\w-]+)/i;
	return named.exec(contentType)?.[1] ?? named.exec(head)?.[1] ?? "utf-8";
}

/** Fetches an article's HTML. Throws `Refused` with a one-line message. */
export async function fetchArticle(url: string): Promise<string> {
	if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Refused(`${url}: is not a web address`);
	const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
	if (!response) throw new Refused(`${url}: the site does not answer`);
	if (!response.ok) throw new Refused(`${url}: answers ${response.status}`);
	const type = response.headers.get("content-type") ?? "";
	if (!/html/i.test(type)) throw new Refused(`${url}: is ${type || "a file without a type"}, not HTML`);
	const bytes = await boundedBytes(response, LONGEST).catch((error: unknown) => {
		throw new Refused(`${url}: stops in the middle (${error instanceof Error ? error.message : error})`);
	});
	if (!bytes) throw new Refused(`${url}: has more than ${LONGEST} bytes`);
	return new TextDecoder(encodingOf(type, bytes)).decode(bytes);
}

export type Found = { missing: Fault[]; ambiguous: Fault[]; passages: number };

type Doubt = { list: "missing" | "ambiguous"; message: string };

/** What is wrong with a passage. Undefined if readers are shown the right place. */
function doubtOf(passage: Passage, readings: string[]): Doubt | undefined {
	const places = readings.map((text) => spansOf(passage, text));
	const { all, fitting } = places.find((each) => each.fitting.length > 0) ??
		places.find((each) => each.all.length > 0) ?? { all: [], fitting: [] };
	if (all.length === 0) return { list: "missing", message: "is not in the article" };
	if (fitting.length === 0) {
		return { list: "ambiguous", message: "is in the article, but not between its prefix and suffix" };
	}
	if (fitting.length === 1) return undefined;
	const message = `is ${fitting.length} times in the article; add a prefix or a suffix to say which one you mean`;
	return { list: "ambiguous", message };
}

/**
 * Searches the article's readings for the passages of a quiz's claims. Returns those that are missing, and those that
 * are ambiguous. `isMeant` selects the article's claims.
 */
export async function findPassages(
	{ file, document: value }: QuizFile,
	readings: string[],
	isMeant: (claim: Claim) => boolean = () => true,
): Promise<Found> {
	const source = await readText(file);
	const counter = new LineCounter();
	const document = parseDocument(source, { lineCounter: counter });
	const found: Found = { missing: [], ambiguous: [], passages: 0 };
	for (const [index, claim] of quizSchema.parse(value).claims.entries()) {
		if (!isMeant(claim)) continue;
		const { passages } = claim;
		found.passages += passages.length;
		for (const [number, passage] of passages.entries()) {
			const doubt = doubtOf(passage, readings);
			if (!doubt) continue;
			const path = ["claims", index, "passages", number, "exact"];
			const place = positionOf(document, counter, path);
			const line = source.split("\n")[place.line - 1] ?? "";
			found[doubt.list].push({ file, ...place, path: showPath(path), message: doubt.message, source: line });
		}
	}
	return found;
}

/** Whether an article has any text. Pages that are rendered by scripts have none. */
export function isReadable([text]: string[]): boolean {
	return trimmed(text).length > 0;
}
