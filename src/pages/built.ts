import { type Manifest, manifest } from "../../contract/manifest.ts";
import { readReply } from "../../contract/readJson.ts";
import type { Env } from "../env.ts";

let known: Manifest | undefined;

/** The manifest of the build that this Worker was deployed with; read once per isolate. */
export async function built({ ASSETS }: Env): Promise<Manifest> {
	if (known) return known;
	const response = await ASSETS.fetch("https://assets.internal/manifest.json");
	known = await readReply(manifest, response);
	return known;
}
