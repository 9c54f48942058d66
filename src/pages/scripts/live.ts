/** Keeps a page of figures current while somebody looks at it: asks again, and changes what has changed. */

const EVERY_MS = 10_000;

/** The page as the server makes it now; the platform parses it, and nothing in it runs. */
function fetchPage(): Promise<Document | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open("GET", location.href);
		request.responseType = "document";
		request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
		request.onerror = () => resolve(null);
		request.send();
	});
}

/** What stays as the reader of the page has put it. */
function keepOpen(before: Element, after: Element): void {
	const wereOpen = [...before.querySelectorAll("details")].map(({ open }) => open);
	for (const [index, details] of [...after.querySelectorAll("details")].entries()) {
		details.open = wereOpen[index] ?? details.open;
	}
}

/** Puts the new figures in place of the old, part by part; a part that has not changed is not touched. */
export function refresh(now: Document, next: Document): void {
	const parts = (page: Document) => [...page.querySelectorAll("[data-live]")];
	const byName = new Map(parts(next).map((part) => [part.getAttribute("data-live"), part]));
	for (const part of parts(now)) {
		const fresh = byName.get(part.getAttribute("data-live"));
		if (!fresh) continue;
		keepOpen(part, fresh);
		if (!part.isEqualNode(fresh)) part.replaceWith(now.adoptNode(fresh));
	}
}

async function look(): Promise<void> {
	if (document.hidden) return;
	const next = await fetchPage();
	if (next) refresh(document, next);
}

setInterval(() => void look(), EVERY_MS);
document.addEventListener("visibilitychange", () => void look());
