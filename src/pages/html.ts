const entities: { [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for use between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** JSON for a data script element. It contains no character that can end the element. */
export function jsonInHtml(value: unknown): string {
	return JSON.stringify(value).replace(/</g, "\\u003c");
}
