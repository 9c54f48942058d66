import type { Manifest } from "../../../contract/manifest.ts";

/** The content security policy of our frames. Only the quiz's hosts may embed them, or everybody if it lists none. */
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
