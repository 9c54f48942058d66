/**
 * Words that give way to others in the same place. Their element is replaced, not its text: a browser that
 * translates the page puts elements of its own where our text was, and a change of that text would show nowhere.
 */
export function Changing({ words }: { words: string | undefined | false }) {
	return <span key={words || ""}>{words}</span>;
}
