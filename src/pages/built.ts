import { type Manifest, manifest } from "../../contract/manifest.ts";
import { readReply } from "../../contract/readJson.ts";
import type { Env } from "../env.ts";

let known: Manifest | undefined;

/** The manifest of this Worker's build. It is read once per isolate. */
export async function built({ ASSETS }: Env): Promise<Manifest> {
	if (known) return known;
	const response = await ASSETS.fetch("https://assets.internal/manifest.json");
	known = await readReply(manifest, response);
	return known;
}
