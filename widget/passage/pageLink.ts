/** Where a shared result leads: the page's canonical address, else its own without query and fragment. */
export function pageLink(): string {
	const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
	return canonical?.href || location.origin + location.pathname;
}
