import { Failure } from "../http/failure.ts";

const READS = ["GET", "HEAD"];

/** Whether the browser says that another site's page, or nobody's, has led here. Where it says nothing, a page of ours may have. */
export function isFromElsewhere(request: Request): boolean {
	return ["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "");
}

/**
 * Access vouches for a browser by a cookie, which another site's page could use: what changes
 * something must come from a page of ours, or from no page. A token is sent by nobody unasked.
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
 * What changes something by a browser's session must come from a page of ours, and from nowhere
 * else: every browser names the origin of what is no plain read (Fetch, section 3.2), and newer ones
 * say how the page's site is related to this one (Fetch Metadata).
 */
export function requireOwnPage(request: Request): void {
	if (READS.includes(request.method)) return;
	const site = request.headers.get("sec-fetch-site") ?? "same-origin";
	if (request.headers.get("origin") !== new URL(request.url).origin || site !== "same-origin") {
		throw new Failure("forbidden", "only the newsroom's own pages may change anything here");
	}
}
