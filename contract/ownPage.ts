/** What counts of an address, as `URL` has it. */
type Address = { hostname: string; pathname: string; searchParams: Iterable<[string, string]> };

/** A path with its characters spelled one way; as it is where its percent signs mean nothing. */
function spelled(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** A host without what says which edition of a site it is, and without the root's dot. */
const plainHost = (host: string) => host.replace(/\.$/, "").replace(/^(www|m|amp)\./, "");
const plainPath = (path: string) => spelled(path.replace(/\/+$/, "").replace(/\/amp$/, ""));

/**
 * Whether one of a page's addresses (its canonical link, its `og:url`, where it is) is the story's own. Scheme and port,
 * `www.`, `m.` and `amp.` of the host, a final slash, a final `/amp` and the fragment make no difference; of the query
 * only what the story's address has counts.
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

/** Whether a host name is the one of the story's address. */
export function isOwnHost(host: string, story: Pick<Address, "hostname">): boolean {
	return plainHost(host) === plainHost(story.hostname);
}
