/**
 * Text that changes in place. Each change replaces the element, not its text node: a browser that translates the page
 * swaps our text nodes for its own, so a change to ours would not show.
 */
export function Changing({ words }: { words: string | undefined | false }) {
	return <span key={words || ""}>{words}</span>;
}
