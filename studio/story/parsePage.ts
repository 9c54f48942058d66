/** Parses a page's HTML into a separate document. It runs no scripts, loads nothing and is not displayed. */
export function parsePage(html: string): Document {
	return new DOMParser().parseFromString(html, "text/html");
}
