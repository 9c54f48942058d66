import { ofDocument } from "../entry/ofDocument.ts";

/** Whether the page is still at the address where it was loaded. After `pushState` its head may be out of date. */
function isWhereItArrived(): boolean {
	const [arrival] = performance.getEntriesByType("navigation");
	return arrival !== undefined && new URL(arrival.name).pathname === location.pathname;
}

/** The page's addresses: its location, and the canonical link and `og:url` in its head if they are up to date. */
export function pageAddresses(): URL[] {
	const here = new URL(location.href);
	const said = [...ofDocument("querySelectorAll").call(document, 'link[rel="canonical"],meta[property="og:url"]')]
		.map((each) => each.getAttribute("href") ?? each.getAttribute("content") ?? "")
		.flatMap((each) => (URL.canParse(each, document.baseURI) ? new URL(each, document.baseURI) : []))
		.filter(({ pathname }) => pathname === here.pathname || isWhereItArrived());
	return [here, ...said];
}
