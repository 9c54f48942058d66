import type { Passage } from "../../contract/quiz.ts";
import { around } from "../entry/around.ts";
import { native, ofDocument } from "../entry/ofDocument.ts";
import { isShadow, ofNode } from "./ofNode.ts";
import { normalize, type Span, spansOf } from "./quote.ts";
import { createBreathe, type PageText, readPage, type Scope } from "./readPage.ts";
import type { Trail } from "./trails.ts";

/** The tree that a node is in: its shadow root, or else its document. */
export function scopeOf(node: Node): Scope {
	const root = node.getRootNode();
	return isShadow(root) ? root : (node.ownerDocument ?? document);
}

/** The offset in a text node of an index in its normalized text, by binary search. */
function offsetOf({ data }: Text, index: number): number {
	let [offset, end] = [0, data.length];
	while (offset < end) {
		const middle = (offset + end) >> 1;
		if (normalize(data.slice(0, middle + 1)).length > index) end = middle;
		else offset = middle + 1;
	}
	return offset;
}

type Place = Span & { page: PageText };

/** What was matched: a range in each text node, without what was left out. */
function rangesOf({ page: { nodes }, trail }: Place): Range[] {
	const ranges: Range[] = [];
	for (let each: Trail | undefined = trail; each; ) {
		const { at: last } = each;
		let first = last;
		const found = nodes.findLast(({ start }) => start <= last);
		if (!found) break;
		for (; each && each.at >= found.start; each = each.back) first = each.at;
		const { node, start } = found;
		const range = ofDocument("createRange").call(node.ownerDocument);
		range.setStart(node, offsetOf(node, first - start));
		range.setEnd(node, offsetOf(node, last - start + 1));
		ranges.unshift(range);
	}
	return ranges;
}

/**
 * The trees to search, nearest first: those around the quiz, its page and the script's page. Each is followed by the
 * open shadow trees in it. Closed ones cannot be searched.
 */
function scopesAround(host: Element): Scope[] {
	const all: Scope[] = [];
	const add = (scope: Scope) => {
		if (all.includes(scope)) return;
		all.push(scope);
		for (const each of native("querySelectorAll", scope).call(scope, ":not(readback-quiz)")) {
			const shadow = ofNode("shadowRoot", each);
			if (shadow) add(shadow);
		}
	};
	for (const each of around(host)) add(scopeOf(each));
	add(document);
	return all;
}

/**
 * The ranges of the first passage found. A place between prefix and suffix comes before all others, and words that are
 * too short to be sought without them need them. Text that is seen comes before text in a closed part of the page.
 */
export async function findRanges(host: Element, passages: readonly Passage[]): Promise<Range[]> {
	// Line breaks are at both ends of closed parts.
	const places: (Place & { rank: number })[] = [];
	const breathe = createBreathe();
	for (const scope of scopesAround(host)) {
		const page = await readPage(scope, breathe);
		for (const passage of passages) {
			const { all, fitting } = spansOf(passage, page.text, page.jumps);
			const least = passage.exact.length < 12 ? fitting : all;
			for (const span of least.slice(0, 50)) {
				const fits = fitting.includes(span) ? 2 : 0;
				places.push({ ...span, page, rank: fits + (page.text.slice(0, span.first).split("\n").length % 2) });
			}
			await breathe();
		}
	}
	const [best] = places.sort((one, other) => other.rank - one.rank);
	return best ? rangesOf(best) : [];
}
