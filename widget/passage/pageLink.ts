import type { Quiz } from "../../contract/quiz.ts";
import { readerPagePath } from "../../contract/wire.ts";
import { ofDocument } from "../entry/ofDocument.ts";

const isWeb = (url = "") => /^https?:/.test(url);

/** The page's canonical address. Empty after `pushState`, because the page may not have updated it. */
function canonical(): string {
	const link = ofDocument("querySelector").call(document, 'link[rel="canonical"]');
	const href = link instanceof HTMLLinkElement ? link.href : "";
	const [arrival] = performance.getEntriesByType("navigation");
	const isHere = (url = href) => new URL(url, "http://a").pathname === location.pathname;
	return isHere(arrival?.name) || isHere() ? href : "";
}

/**
 * The link to share, from the page as it is now: its canonical address, else its own address without query and
 * fragment. In a document without an address (a frame of inline HTML, a file) the story's address, else the quiz's.
 */
export function pageLink({ article, id }: Quiz, home: string): string {
	const own = isWeb(location.href) ? location.origin + location.pathname : "";
	return [canonical(), own, article.url].find(isWeb) ?? home + readerPagePath(id);
}
