import type { Manifest } from "../../../contract/manifest.ts";

/** What may run and be shown in a frame of ours, and who may frame it: the quiz's hosts, or anybody. */
export function framePolicy({ styleDigest }: Manifest, hosts: string[] | undefined): string {
	return [
		"default-src 'none'",
		"script-src 'self'",
		"connect-src 'self'",
		`style-src 'self' 'sha256-${styleDigest}'`,
		"img-src data:",
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${hosts ? ["'self'", ...hosts].join(" ") : "*"}`,
	].join("; ");
}
