import type { Quiz } from "../../contract/quiz.ts";
import { readerPagePath } from "../../contract/wire.ts";
import { ofDocument } from "../entry/ofDocument.ts";

const isWeb = (url = "") => /^https?:/.test(url);

const parse = (url = "") => new URL(url, "http://a");
const isHere = (url?: string) => parse(url).pathname === location.pathname;

/**
 * The page's canonical address. Empty if `pushState` has led to another story, because the page may not have updated
 * it. The story is another one if the path or a parameter of the canonical address is.
 */
function canonical(): string {
	const link = ofDocument("querySelector").call(document, 'link[rel="canonical"][href*="/"]');
	const href = link instanceof HTMLLinkElement ? link.href : "";
	const [{ name } = { name: "" }] = performance.getEntriesByType("navigation");
	const { origin, pathname, search } = location;
	const { searchParams } = parse(location.href);
	const isSame = [...parse(href).searchParams].every(([key, value]) => searchParams.get(key) === value);
	const isUnmoved = name.replace(/#.*/, "") === origin + pathname + search;
	return isUnmoved || (isSame && (isHere(name) || isHere(href))) ? href : "";
}

/**
 * The link to share, from the page as it is now: its canonical address, the story's address if the page has its path,
 * else the page's own address without query and fragment. In a document without an address (a frame of inline HTML, a
 * file) the story's address, else the quiz's.
 */
export function pageLink({ article, id }: Quiz, home: string): string {
	const own = isWeb(location.href) ? location.origin + location.pathname : "";
	const story = article.url?.startsWith(`${own}?`) ? article.url : "";
	return [canonical(), story, own, article.url].find(isWeb) ?? home + readerPagePath(id);
}
