/** Keeps a page of figures up to date while it is visible: fetches it again and replaces what has changed. */

const EVERY_MS = 10_000;

/** Fetches the page as the server makes it now. The parsed document runs no scripts. */
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

/** Keeps what the reader has opened or closed. */
function keepOpen(before: Element, after: Element): void {
	const wereOpen = [...before.querySelectorAll("details")].map(({ open }) => open);
	for (const [index, details] of [...after.querySelectorAll("details")].entries()) {
		details.open = wereOpen[index] ?? details.open;
	}
}

/** Replaces old figures with new ones, part by part. Parts that have not changed stay. */
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
