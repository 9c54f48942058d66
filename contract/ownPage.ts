/** The parts of a `URL` that count. */
type Address = { hostname: string; pathname: string; searchParams: Iterable<[string, string]> };

/** A path with normalized escapes. Unchanged if its percent signs are no escapes. */
function spelled(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** A host name without the prefix of a site's edition, and without a final dot. */
const plainHost = (host: string) => host.replace(/\.$/, "").replace(/^(www|m|amp)\./, "");
const plainPath = (path: string) => spelled(path.replace(/\/+$/, "").replace(/\/amp$/, ""));

/**
 * Whether one of a page's addresses (its location, canonical link or `og:url`) is the story's. These differences do not
 * count: scheme and port, `www.`, `m.` and `amp.` before the host, a final slash, a final `/amp`, the fragment, and
 * query parameters that the story's address does not have.
 */
export function isOwnPage(addresses: readonly Address[], story: Address): boolean {
	return addresses.some((page) => {
		const given = [...page.searchParams];
		return (
			isOwnHost(page.hostname, story) &&
			plainPath(page.pathname) === plainPath(story.pathname) &&
			[...story.searchParams].every(([name, value]) => given.some(([key, its]) => key === name && its === value))
		);
	});
}

/** Whether a host name is that of the story's address. */
export function isOwnHost(host: string, story: Pick<Address, "hostname">): boolean {
	return plainHost(host) === plainHost(story.hostname);
}
