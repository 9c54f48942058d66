import { z } from "zod";

/** What the build of the widget tells the Worker, and whoever pins a version: `/manifest.json`. */
export const manifest = z.strictObject({
	/** Path of the script that makes a frame's document play. */
	frame: z.string(),
	/** The widget's sheet, and its SHA-256 in base64 as a content security policy names it. */
	style: z.string(),
	styleDigest: z.string(),
	/** The self-contained script of this version and its digest, as an `integrity` attribute has it. */
	pinned: z.strictObject({ path: z.string(), integrity: z.string() }),
});
export type Manifest = z.output<typeof manifest>;
