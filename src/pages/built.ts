import { z } from "zod";
import type { Env } from "../env.ts";

const manifest = z.object({
	/** Path of the script that makes a frame's document play. */
	frame: z.string(),
	/** The widget's sheet, and its SHA-256 in base64 as a content security policy names it. */
	style: z.string(),
	styleDigest: z.string(),
	/** The self-contained script of this version and its digest, as an `integrity` attribute has it. */
	pinned: z.object({ path: z.string(), integrity: z.string() }),
});

/** What the build of the widget tells the Worker. */
export type Manifest = z.output<typeof manifest>;

let known: Manifest | undefined;

/** The manifest of the build that this Worker was deployed with; read once per isolate. */
export async function built({ ASSETS }: Env): Promise<Manifest> {
	if (known) return known;
	const response = await ASSETS.fetch("https://assets.internal/manifest.json");
	known = manifest.parse(await response.json());
	return known;
}
