import { ofDocument } from "../entry/ofDocument.ts";

/** Where a shared result leads: the page's canonical address, else its own without query and fragment. */
export function pageLink(): string {
	const canonical = ofDocument("querySelector").call(document, 'link[rel="canonical"]');
	const address = canonical instanceof HTMLLinkElement && canonical.href;
	return address || location.origin + location.pathname;
}
