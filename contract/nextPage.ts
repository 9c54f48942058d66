/**
 * Where the next page of a list stands, by the `Link` header of this one (RFC 8288), as it is
 * written there; undefined on the last page.
 */
export function nextPageIn(link: string | null): string | undefined {
	for (const [, target, parameters = ""] of (link ?? "").matchAll(/<([^>]*)>([^<]*)/g)) {
		if (/;\s*rel\s*=\s*"?(\S+\s+)*next\b/i.test(parameters)) return target;
	}
	return undefined;
}
