import type { Inline, RichText as Tree } from "../../contract/richText.ts";
import type { Text } from "../language/text.ts";

/** Renders paragraphs, emphasis and links as elements and text nodes. It never parses HTML. */
export function RichText({ tree, ...content }: { tree: Tree } & Text["content"]) {
	return (
		<div {...content}>
			{tree.map((paragraph, index) => (
				<p key={index}>{paragraph.map(renderInline)}</p>
			))}
		</div>
	);
}

function renderInline(inline: Inline) {
	if (typeof inline === "string") return inline;
	return "em" in inline ? <em>{inline.em}</em> : <OutLink href={inline.href} text={inline.link} />;
}

/** A link out of the quiz. It opens a new tab, because the attempt is in this page's memory. */
export function OutLink({ href, text }: { href: string; text: string }) {
	return (
		<a href={href} target="_blank" rel="noopener">
			{text}
		</a>
	);
}
