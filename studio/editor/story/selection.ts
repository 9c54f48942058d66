import type { Spot } from "./storyIndex.ts";

/** The story position of a point in the page's selection. The element's children are the paragraphs. */
function spotOf(story: Element, node: Node, offset: number): Spot | undefined {
	if (node === story) return { paragraph: Math.min(offset, story.children.length - 1), offset: 0 };
	const paragraph = [...story.children].findIndex((each) => each.contains(node));
	const element = story.children[paragraph];
	if (!element) return undefined;
	const before = document.createRange();
	before.selectNodeContents(element);
	before.setEnd(node, offset);
	return { paragraph, offset: before.toString().length };
}

/** The selected part of a story. Undefined if nothing in it is selected. */
export function selectionIn(story: Element): { from: Spot; to: Spot } | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	if (!story.contains(range.startContainer) || !story.contains(range.endContainer)) return undefined;
	const from = spotOf(story, range.startContainer, range.startOffset);
	const to = spotOf(story, range.endContainer, range.endOffset);
	return from && to && { from, to };
}
