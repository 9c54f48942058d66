/** The address of a list's next page from the `Link` header (RFC 8288). Undefined on the last page. */
export function nextPageIn(link: string | null): string | undefined {
	for (const [, target, parameters = ""] of (link ?? "").matchAll(/<([^>]*)>([^<]*)/g)) {
		if (/;\s*rel\s*=\s*"?(\S+\s+)*next\b/i.test(parameters)) return target;
	}
	return undefined;
}
