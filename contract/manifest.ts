import { z } from "zod";

/** `/manifest.json`: what the widget's build tells the Worker, and publishers who pin a version. */
export const manifest = z.strictObject({
	/** The path of the script for frames. */
	frame: z.string(),
	/** The widget's style sheet, and its SHA-256 digest in base64 for a content security policy. */
	style: z.string(),
	styleDigest: z.string(),
	/** The self-contained script of this version, and its digest for an `integrity` attribute. */
	pinned: z.strictObject({ path: z.string(), integrity: z.string() }),
});
export type Manifest = z.output<typeof manifest>;
