const entities: { [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for a place between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** JSON for a place inside a script element that is data: no character in it can end the element. */
export function jsonInHtml(value: unknown): string {
	return JSON.stringify(value).replace(/</g, "\\u003c");
}
