import type { Quiz } from "../../contract/quiz.ts";
import { readerPagePath } from "../../contract/wire.ts";
import { ofDocument } from "../entry/ofDocument.ts";

const isWeb = (url = "") => /^https?:/.test(url);

/** What the page says of its own address; not believed where the page has gone on by `pushState` and left it behind. */
function canonical(): string {
	const link = ofDocument("querySelector").call(document, 'link[rel="canonical"]');
	const href = link instanceof HTMLLinkElement ? link.href : "";
	const [arrival] = performance.getEntriesByType("navigation");
	const isHere = (url = href) => new URL(url, "http://a").pathname === location.pathname;
	return isHere(arrival?.name) || isHere() ? href : "";
}

/**
 * Where a shared result leads, from the page as it is now: its canonical address, else its own without
 * query and fragment, else, in a document without one (a frame of written HTML, a file), the story's, else the quiz's.
 */
export function pageLink({ article, id }: Quiz, home: string): string {
	const own = isWeb(location.href) ? location.origin + location.pathname : "";
	return [canonical(), own, article.url].find(isWeb) ?? home + readerPagePath(id);
}
