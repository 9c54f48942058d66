/** A page's markup as a document of its own: nothing in it runs, nothing is asked for, and none of it is shown. */
export function parsePage(html: string): Document {
	return new DOMParser().parseFromString(html, "text/html");
}
