/**
 * Posts text. As `text/plain` it needs no preflight, and `keepalive` lets it finish after the page is closed. It has
 * `headers` for pages whose own `fetch` adds some.
 */
export function post(url: string, body: string) {
	return fetch(url, { method: "POST", body, keepalive: true, credentials: "omit", headers: {} });
}
