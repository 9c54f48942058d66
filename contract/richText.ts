import type { Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { z } from "zod";
import type { FaultParams } from "./addIssue.ts";
import { isPlain, text, webLink } from "./text.ts";

/** A part of a paragraph: plain text, emphasis or a link. */
const inline = z.union([
	z.string(),
	z.strictObject({ em: z.string() }),
	z.strictObject({ link: z.string(), href: webLink }),
]);
/** An explainer: a list of paragraphs, each a list of parts. It is a tree and never HTML. */
export const richTextTree = z.array(z.array(inline));

export type Inline = z.output<typeof inline>;
type Paragraph = Inline[];
export type RichText = z.output<typeof richTextTree>;

class Unsupported extends Error {}

/**
 * Text after Markdown has decoded it. It is checked again, because a character reference can stand for a forbidden
 * character.
 */
function words(node: Nodes): string {
	if (node.type !== "text") throw new Unsupported(node.type);
	if (!isPlain(node.value)) throw new Unsupported("a bidirectional or other control character");
	return node.value.replaceAll("\n", " ");
}

function joined(node: Parents): string {
	return node.children.map(words).join("");
}

function toInline(node: PhrasingContent): Inline {
	if (node.type === "emphasis") return { em: joined(node) };
	if (node.type !== "link") return words(node);
	const href = webLink.safeParse(node.url);
	if (!href.success) throw new Unsupported("a link that is not http or https");
	return { link: joined(node), href: href.data };
}

function toParagraph(node: RootContent): Paragraph {
	if (node.type !== "paragraph") throw new Unsupported(node.type);
	return node.children.map(toInline);
}

/** Stored rich text as a tree. Text that this release would refuse is shown as it was written. */
export function treeOf(source: string): RichText {
	try {
		return fromMarkdown(source.trim()).children.map(toParagraph);
	} catch (error) {
		if (!(error instanceof Unsupported)) throw error;
		return [[source]];
	}
}

/**
 * Rich text as an editor writes it: paragraphs, `*emphasis*` and `[links](https://…)` of Markdown (CommonMark). It is
 * parsed into a tree. Everything else, such as HTML, is refused with its name.
 */
export const richText = text(4000).transform((source, context): RichText => {
	try {
		return fromMarkdown(source).children.map(toParagraph);
	} catch (error) {
		if (!(error instanceof Unsupported)) throw error;
		context.addIssue({
			code: "custom",
			message: `may contain only paragraphs, *emphasis* and [links](https://…); found ${error.message}`,
			params: { fault: "rich-text", found: error.message } satisfies FaultParams,
		});
		return z.NEVER;
	}
});
