import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as viteBuild } from "vite";
import type { Files } from "./writeFolder.ts";

const root = fileURLToPath(new URL("../studio", import.meta.url));

/** The newsroom's script and sheet. No reader loads them, so the script is one file and no budget binds it. */
export async function studioFiles(): Promise<Files> {
	const result = await viteBuild({
		root,
		mode: "production",
		define: { "process.env.NODE_ENV": '"production"' },
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
		build: {
			write: false,
			target: ["chrome115", "firefox115", "safari16.4"],
			modulePreload: false,
			lib: { entry: { studio: join(root, "studio.tsx") }, formats: ["es"] },
			rollupOptions: { output: { codeSplitting: false } },
		},
	});
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
	const script = outputs.find((each) => each.type === "chunk");
	if (!script) throw new Error("the newsroom has no script");
	return new Map([
		["studio/studio.js", script.code],
		["studio/studio.css", await readFile(join(root, "studio.css"), "utf8")],
	]);
}
