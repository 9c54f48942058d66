/** Posts text. As `text/plain` it needs no preflight, and `keepalive` lets it finish after the page is closed. */
export function post(url: string, body: string) {
	return fetch(url, { method: "POST", body, keepalive: true, credentials: "omit", headers: {} });
}
