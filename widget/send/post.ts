/** As `text/plain`, which text is by itself: it needs no preflight and, kept alive, outlives the page. */
export function post(url: string, body: string) {
	return fetch(url, { method: "POST", body, keepalive: true, credentials: "omit" });
}
