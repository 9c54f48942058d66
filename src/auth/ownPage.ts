import { Failure } from "../http/failure.ts";

const READS = ["GET", "HEAD"];

/** Whether the browser says that a page of another site led here. If it says nothing, false. */
export function isFromElsewhere(request: Request): boolean {
	return ["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "");
}

/**
 * Refuses a change that another site's page requests: Access identifies a browser by a cookie, which such a page could
 * use. Requests from our own pages or from no page pass. Tokens need no such check, because a browser never sends them
 * by itself.
 */
export function refuseOtherSites(request: Request): void {
	if (READS.includes(request.method)) return;
	const origin = request.headers.get("origin");
	const site = request.headers.get("sec-fetch-site") ?? "none";
	const isOwn = origin === null || origin === new URL(request.url).origin;
	if (!isOwn || !["same-origin", "none"].includes(site)) {
		throw new Failure("forbidden", "a page of another site may not change anything here");
	}
}

/**
 * Refuses a change by a session unless the newsroom's own page requests it. Every browser sends the origin with such
 * requests (Fetch, section 3.2), and newer ones send how the page's site is related (Fetch Metadata).
 */
export function requireOwnPage(request: Request): void {
	if (READS.includes(request.method)) return;
	const site = request.headers.get("sec-fetch-site") ?? "same-origin";
	if (request.headers.get("origin") !== new URL(request.url).origin || site !== "same-origin") {
		throw new Failure("forbidden", "only the newsroom's own pages may change anything here");
	}
}
