import { ofDocument } from "../entry/ofDocument.ts";

/** Whether the page is still where it was loaded: one that has gone on by `pushState` may have left its head behind. */
function isWhereItArrived(): boolean {
	const [arrival] = performance.getEntriesByType("navigation");
	return arrival !== undefined && new URL(arrival.name).pathname === location.pathname;
}

/** Where the page is: where it was found, and by the canonical link and the `og:url` of its head. */
export function pageAddresses(): URL[] {
	const here = new URL(location.href);
	const said = [...ofDocument("querySelectorAll").call(document, 'link[rel="canonical"],meta[property="og:url"]')]
		.map((each) => each.getAttribute("href") ?? each.getAttribute("content") ?? "")
		.flatMap((each) => (URL.canParse(each, document.baseURI) ? new URL(each, document.baseURI) : []))
		.filter(({ pathname }) => pathname === here.pathname || isWhereItArrived());
	return [here, ...said];
}
